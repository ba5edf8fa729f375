using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Text;

namespace Leerlabs.Grains.Leerlab;

/// <summary>The leerlab's meetings: planned here, each in a grain of its own that tells of itself.</summary>
internal static class Meetings
{
    public static Decision Plan(IState state, LeerlabDocument leerlab, MeetingPlan plan)
    {
        var refusal = (Phases.IsClosed(leerlab.Phase) ? Refusal.Conflict("leerlab-closed") : null)
            ?? (MeetingKinds.IsOfOneSchool(plan.MeetingKind) ? Refusal.Invalid("meeting-of-school", "meetingKind") : null)
            ?? plan.Refuse(state);
        return refusal is not null ? refusal : new MeetingPlanned(plan.Meeting, plan.Organiser, plan);
    }

    /// <summary>The meeting tells how it is now. Of one that was not planned here nothing is known.</summary>
    public static Decision Set(IState state, SetMeeting fact) =>
        Find(state, fact.Meeting) is { } known && fact.Summary.On(known) != known ? new MeetingSet(fact.Meeting, fact.Summary) : Decision.Nothing;

    public static Changes Apply(IState state, MeetingPlanned planned, Stamp stamp) => Changes.Put(planned.Plan.Planned with { Changed = stamp.At }) with
    {
        Messages =
        [
            planned.Plan.Birth(state.Grain, Born.Members(state, stamp), stamp),
            TextBirth.OfMinutes(state.Grain, planned.Meeting, Born.Members(state, stamp), stamp),
        ],
    };

    public static Changes Apply(IState state, MeetingSet set) => Changes.Put(set.Summary.On(Find(state, set.Meeting)!));

    private static PlannedMeeting? Find(IState state, string key) => state.Find<PlannedMeeting>(PlannedMeeting.IdOf(key));
}
