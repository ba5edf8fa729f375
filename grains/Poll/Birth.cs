using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Grains.Poll;

/// <summary>How a poll begins: its leerlab says so.</summary>
internal static class Birth
{
    public static Decision Begin(IState state, BeginPoll asked) =>
        state.Find<PollDocument>(PollDocument.TheId) is null ? new PollBegun(asked.Leerlab, asked.Organiser, asked) : Decision.Nothing;

    public static Changes Apply(IState state, PollBegun begun, Stamp stamp)
    {
        var fact = begun.Fact;
        var poll = new PollDocument
        {
            Id = PollDocument.TheId,
            Leerlab = fact.Leerlab,
            Name = fact.Name,
            Title = fact.Title,
            Note = fact.Note,
            Organiser = fact.Organiser,
            Everyone = fact.Everyone ?? false,
            State = PollState.Open,
            Deadline = fact.Deadline,
            Schools = [.. fact.Schools.OrderBy(school => school.Mark).ThenBy(school => school.School, StringComparer.Ordinal)],
        };
        var begins = Changes.Put([poll, .. fact.Options.Select(option => Options.Document(option.Option, option.When, stamp.At))])
            .And(MemberCopies.Begin(fact.Members, fact.Stamp))
            .And(Deadlines.Times(fact.Deadline, stamp.At));
        var born = new Overlay(state, begins);
        var asked = Ballots.Owing(born).Where(voice => Ids.TypeOf(voice) == "person" && voice != fact.Organiser);
        return begins with { Messages = [.. asked.Select(person => Notices.Asked(born, person, stamp with { By = fact.Organiser }))] };
    }
}
