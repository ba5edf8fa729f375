using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Poll;

namespace Leerlabs.Grains.Leerlab;

/// <summary>The leerlab's date polls: started here, each in a grain of its own that tells of itself; the date that is chosen becomes a meeting.</summary>
internal static class Polls
{
    public static Decision Start(IState state, LeerlabDocument leerlab, StartPoll asked, Actor actor, DateTimeOffset now)
    {
        var refusal = (Phases.IsClosed(leerlab.Phase) ? Refusal.Conflict("leerlab-closed") : null)
            ?? Check.NewId(asked.Poll, "poll")
            ?? Choosing.Refuse(asked.Title, asked.Note)
            ?? Options.Refuse(asked.Options)
            ?? Deadlines.Refuse(asked.Deadline, now)
            ?? (Find(state, asked.Poll) is null ? null : Refusal.Conflict("poll-exists"))
            ?? (state.All<StartedPoll>().Count() < Limits.Polls ? null : Refusal.Conflict("too-many-polls").With("most", Limits.Polls));
        return refusal is not null ? refusal : new PollStarted(asked.Poll, actor.Id, asked);
    }

    /// <summary>The poll tells how it is now. Of one that was not started here nothing is known.</summary>
    public static Decision Set(IState state, SetPoll fact) =>
        Find(state, fact.Poll) is { } known && !PollSummary.Same(known.Told(), fact.Summary) ? new PollSet(fact.Poll, fact.Summary) : Decision.Nothing;

    /// <summary>A fact is never refused: where no meeting can be planned any more, none is.</summary>
    public static Decision Choose(IState state, LeerlabDocument leerlab, ChooseDate fact)
    {
        if (Find(state, fact.Poll) is null)
            return Decision.Nothing;

        var planned = Meetings.Plan(state, leerlab, new MeetingPlan(fact.Meeting, fact.MeetingKind, fact.Title, fact.When, fact.By, fact.Place, fact.Poll));
        return planned.Refusal is null ? planned : Decision.Nothing;
    }

    public static Changes Apply(IState state, PollStarted started, Stamp stamp)
    {
        var (leerlab, asked) = (state.Find<LeerlabDocument>(LeerlabDocument.TheId)!, started.Asked);
        var birth = new BeginPoll(
            $"{state.Grain}",
            leerlab.Name,
            stamp.Seq,
            started.Organiser,
            asked.Title.Trim(),
            asked.Options,
            [.. state.All<LeerlabSchool>().Where(school => school.Left is null).Select(school => new PollSchool(school.School, school.Name, school.Mark))],
            [.. Born.Members(state, stamp)],
            asked.Everyone,
            Texts.OrNone(asked.Note),
            asked.Deadline);
        return Changes.Put(Summary(started)) with { Messages = [new(GrainOf(started.Poll), birth)] };
    }

    public static Changes Apply(IState state, PollSet set) => Changes.Put(Find(state, set.Poll)!.With(set.Summary));

    /// <summary>A school joined or left: polls that are not over count with it.</summary>
    public static IEnumerable<Message> TellSchool(IState state, LeerlabSchool school) =>
        from poll in state.All<StartedPoll>()
        where poll.State is PollState.Open or PollState.Closed
        select new Message(GrainId.Parse(poll.Id), new SetSchool(school.School, school.Name, school.Mark, school.Left is not null));

    private static StartedPoll Summary(PollStarted started) => new()
    {
        Id = StartedPoll.IdOf(started.Poll),
        Title = started.Asked.Title.Trim(),
        State = PollState.Open,
        Organiser = started.Organiser,
        Options = started.Asked.Options.Length,
        Answered = [],
        Owes = [],
        Deadline = started.Asked.Deadline,
    };

    private static GrainId GrainOf(string poll) => new("poll", poll);

    private static StartedPoll? Find(IState state, string key) => state.Find<StartedPoll>(StartedPoll.IdOf(key));
}
