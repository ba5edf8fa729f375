using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Meeting;

namespace Leerlabs.Grains.Visit;

/// <summary>How a visit comes to be, changes and is cancelled. Both teachers hear what their calendars show of it.</summary>
internal static class Planning
{
    public static Decision Begin(IState state, BeginVisit asked) =>
        state.Find<VisitDocument>(VisitDocument.TheId) is null ? new VisitBegun(asked.Visitor, asked.Visited, asked) : Decision.Nothing;

    public static Decision Change(VisitDocument visit, ChangeVisit asked)
    {
        var changed = new VisitChanged(
            asked.When ?? visit.When,
            asked.Lesson is null ? visit.Lesson : Texts.OrNone(asked.Lesson),
            asked.Place is null ? visit.Place : Place.OrNone(asked.Place));
        return VisitChecks.Refuse(changed.When, asked.Lesson, asked.Place) is { } refusal ? refusal
            : changed == new VisitChanged(visit.When, visit.Lesson, visit.Place) ? Decision.Nothing
            : changed;
    }

    public static Decision Cancel(CancelVisit asked) =>
        Check.AtMost(asked.Reason, "reason") is { } refusal ? refusal : new VisitCancelled(Texts.OrNone(asked.Reason));

    public static Changes Apply(IState state, VisitBegun begun, Stamp stamp)
    {
        var fact = begun.Fact;
        var visit = new VisitDocument
        {
            Id = VisitDocument.TheId,
            Origin = fact.Origin,
            Visitor = fact.Visitor,
            Visited = fact.Visited,
            When = fact.When,
            Lesson = fact.Lesson,
            Place = fact.Place,
            State = VisitState.Planned,
            Goal = fact.Goal,
            Seq = 0,
            Changed = stamp.At,
        };
        return Put(state, visit).And(MemberCopies.Begin(fact.Members, fact.Stamp))
            .And(new Changes { Messages = [.. Notices.Proposed(state.Grain, visit, fact.By, stamp)] });
    }

    public static Changes Apply(IState state, VisitChanged changed, Stamp stamp)
    {
        var visit = The(state);
        var after = visit with { When = changed.When, Lesson = changed.Lesson, Place = changed.Place, Seq = visit.Seq + 1, Changed = stamp.At };
        return Put(state, after).And(new Changes { Messages = [.. Notices.Moved(state.Grain, visit, after, stamp)] });
    }

    public static Changes Apply(IState state, VisitCancelled cancelled, Stamp stamp)
    {
        var visit = The(state);
        return Put(state, visit with { State = VisitState.Cancelled, Reason = cancelled.Reason, Seq = visit.Seq + 1, Changed = stamp.At })
            .And(new Changes { Messages = [.. Notices.Cancelled(state.Grain, visit, stamp)] });
    }

    /// <summary>The visit as it is from now on; both teachers hear it.</summary>
    public static Changes Put(IState state, VisitDocument visit, string? feedForward = null) => Changes.Put(visit) with
    {
        Messages = [VisitSummary.ToVisitor(state.Grain, visit, feedForward), VisitSummary.ToVisited(state.Grain, visit, feedForward)],
    };

    public static VisitDocument The(IState state) => state.Find<VisitDocument>(VisitDocument.TheId)!;
}
