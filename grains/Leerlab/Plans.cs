using Leerlabs.Grains.Core;
using Leerlabs.Grains.Text;

namespace Leerlabs.Grains.Leerlab;

/// <summary>The leerlab's plan van aanpak: a shared text of its own, born with the leerlab, or later for a leerlab of before there were any.</summary>
internal static class Plans
{
    public static Decision Begin(LeerlabDocument leerlab) => leerlab.Plan is null ? new PlanBegun() : Decision.Nothing;

    public static Changes Apply(IState state, Stamp stamp)
    {
        var leerlab = state.Find<LeerlabDocument>(LeerlabDocument.TheId)!;
        return Changes.Put(leerlab with { Plan = TextBirth.IdOf(state.Grain) }) with
        {
            Messages = [TextBirth.OfPlan(state.Grain, Born.Members(state, stamp), stamp)],
        };
    }

    /// <summary>With the leerlab its texts close and open again.</summary>
    public static IEnumerable<Message> Tell(IState state, LeerlabDocument leerlab) =>
        Texts(state).Select(text => new Message(GrainId.Parse(text), new CloseText(Phases.IsClosed(leerlab.Phase))));

    /// <summary>The texts that were born from the leerlab.</summary>
    public static IEnumerable<string> Texts(IState state) =>
    [
        .. state.Find<LeerlabDocument>(LeerlabDocument.TheId)?.Plan is { } plan ? [plan] : Array.Empty<string>(),
        .. state.All<Meeting.PlannedMeeting>().Select(meeting => TextBirth.IdOf(GrainId.Parse(meeting.Id))),
    ];
}
