using Leerlabs.Grains.Core;
using Leerlabs.Grains.Registers;

namespace Leerlabs.Grains.Meeting;

/// <summary>What holds for actions and decisions alike.</summary>
internal static class Outcomes
{
    /// <summary>For the list of the leerlab or school that the meeting is of; nothing said: taken back.</summary>
    public static Message TellAction(IState state, string action, SaidAction? said = null)
    {
        var (meeting, origin) = (state.Grain.Key, OriginOf(state));
        return new(origin, origin.Kind == "school" ? new School.SetAction(meeting, action, said) : new Leerlab.SetAction(meeting, action, said));
    }

    /// <inheritdoc cref="TellAction"/>
    public static Message TellDecision(IState state, string decision, SaidDecision? said = null)
    {
        var (meeting, origin) = (state.Grain.Key, OriginOf(state));
        return new(origin, origin.Kind == "school" ? new School.SetDecision(meeting, decision, said) : new Leerlab.SetDecision(meeting, decision, said));
    }

    public static Refusal? RefuseMore<T>(IState state)
        where T : Document =>
        state.All<T>().Count() < Limits.OutcomesPerMeeting ? null : Refusal.Conflict("too-many-outcomes").With("most", Limits.OutcomesPerMeeting);

    public static Refusal? RefuseItem(IState state, string? item) =>
        item is null || state.Find<ItemDocument>(ItemDocument.IdOf(item)) is not null ? null : Refusal.NotFound("item-unknown");

    private static GrainId OriginOf(IState state) => GrainId.Parse(state.Find<MeetingDocument>(MeetingDocument.TheId)!.Origin);
}
