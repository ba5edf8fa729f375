using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>Beginning and ending a meeting, who leads it, and where it is.</summary>
internal static class Running
{
    public static Decision Start(MeetingDocument meeting, string person) => meeting.State switch
    {
        MeetingState.Running => Decision.Nothing,
        MeetingState.Planned or MeetingState.Held => new MeetingStarted(person),
        MeetingState.Fixed => Refusal.Conflict("meeting-fixed"),
        _ => Refusal.Conflict("meeting-cancelled"),
    };

    public static Decision TakeLead(RunDocument run, string person) => run.Leader == person ? Decision.Nothing : new LeadTaken(person);

    public static Decision HandOver(IState state, RunDocument run, HandOver asked, DateTimeOffset now) =>
        Standing.Of(state, asked.Person, now) is not { TakesPart: true } ? Refusal.Invalid("person-not-here", "person") : TakeLead(run, asked.Person);

    public static Decision Go(IState state, GoTo asked) =>
        state.Find<ItemDocument>(ItemDocument.IdOf(asked.Item)) is null ? Refusal.NotFound("item-unknown") : new WentTo(asked.Item);

    public static Changes Apply(IState state, MeetingStarted started, Stamp stamp)
    {
        var first = Agenda.InOrder(state).FirstOrDefault();
        var run = state.Find<RunDocument>(RunDocument.TheId) is { } before
            ? before with { Leader = started.Leader, Ended = null }
            : new RunDocument
            {
                Id = RunDocument.TheId,
                Leader = started.Leader,
                Began = stamp.At,
                Item = first is null ? null : Ids.KeyOf(first.Id),
                Clock = ClockOf(first, stamp.At),
                Hands = [],
            };
        return Planning.Put(state, The(state) with { State = MeetingState.Running }).And(Changes.Put(run)).And(Attendance.Apply(state, new PresenceMarked(started.Leader, true, null)));
    }

    public static Changes Apply(IState state, MeetingEnded _, Stamp stamp) =>
        Planning.Put(state, The(state) with { State = MeetingState.Held })
            .And(Changes.Put(Run(state) with { Ended = stamp.At, Clock = null, Hands = [], Round = null }));

    public static Changes Apply(IState state, LeadTaken taken) => Changes.Put(Run(state) with { Leader = taken.Leader });

    /// <summary>Hands that were up for the item before go down.</summary>
    public static Changes Apply(IState state, WentTo went, Stamp stamp)
    {
        var item = state.Find<ItemDocument>(ItemDocument.IdOf(went.Item))!;
        return Changes.Put(Run(state) with { Item = went.Item, Clock = ClockOf(item, stamp.At), Hands = ImmutableArray<Hand>.Empty, Round = null });
    }

    public static RunDocument Run(IState state) => state.Find<RunDocument>(RunDocument.TheId)!;

    private static MeetingDocument The(IState state) => state.Find<MeetingDocument>(MeetingDocument.TheId)!;

    private static Clock? ClockOf(ItemDocument? item, DateTimeOffset now) => item?.Minutes is { } minutes ? Clock.Start(minutes * 60, now) : null;
}
