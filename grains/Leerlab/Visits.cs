using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Visit;

namespace Leerlabs.Grains.Leerlab;

/// <summary>Lesson visits that two people of the leerlab agree on. The leerlab only knows that there is one, and shows it to nobody.</summary>
internal static class Visits
{
    public static Decision Plan(IState state, LeerlabDocument leerlab, PlanVisit asked, Actor actor, DateTimeOffset now)
    {
        var refusal = (actor.Id == asked.Visitor || actor.Id == asked.Visited ? null : Refusal.Forbidden("visit-of-others"))
            ?? (Phases.IsClosed(leerlab.Phase) ? Refusal.Conflict("leerlab-closed") : null)
            ?? Check.NewId(asked.Visit, "visit")
            ?? (asked.Visitor == asked.Visited ? Refusal.Invalid("visit-of-oneself", "visited") : null)
            ?? RefuseAbsent(state, asked.Visitor, "visitor", now)
            ?? RefuseAbsent(state, asked.Visited, "visited", now)
            ?? VisitChecks.Refuse(asked.When, asked.Lesson, asked.Place)
            ?? Check.AtMost(asked.Goal, "goal")
            ?? (state.Find<PlannedVisit>(PlannedVisit.IdOf(asked.Visit)) is null ? null : Refusal.Conflict("visit-exists"))
            ?? (state.All<PlannedVisit>().Count() < Limits.Visits ? null : Refusal.Conflict("too-many-visits").With("most", Limits.Visits));
        return refusal is not null ? refusal : new VisitPlanned(asked.Visit, asked);
    }

    public static Changes Apply(IState state, VisitPlanned planned, Stamp stamp)
    {
        var plan = planned.Plan;
        var birth = new BeginVisit(
            $"{state.Grain}",
            plan.Visitor,
            plan.Visited,
            plan.When,
            stamp.Seq,
            [.. Born.Members(state, stamp)],
            Texts.OrNone(plan.Lesson),
            Meeting.Place.OrNone(plan.Place),
            Texts.OrNone(plan.Goal),
            stamp.By);
        return Changes.Put(new PlannedVisit { Id = PlannedVisit.IdOf(plan.Visit) }) with { Messages = [new(new GrainId("visit", plan.Visit), birth)] };
    }

    private static Refusal? RefuseAbsent(IState state, string person, string field, DateTimeOffset now) =>
        Access.Of(state, person, now).Any(member => Rights.Of(member.Role).TakesPart) ? null : Refusal.Invalid("visit-not-here", field);
}
