using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Text;

namespace Leerlabs.Grains.School;

/// <summary>The school's own meetings: planned here, each in a grain of its own that tells of itself.</summary>
internal static class Meetings
{
    public static Decision Plan(IState state, MeetingPlan plan)
    {
        var refusal = (MeetingKinds.IsOfOneSchool(plan.MeetingKind) ? null : Refusal.Invalid("meeting-of-leerlab", "meetingKind")) ?? plan.Refuse(state);
        return refusal is not null ? refusal : new SchoolMeetingPlanned(plan.Meeting, plan.Organiser, plan);
    }

    /// <summary>The meeting tells how it is now. Of one that was not planned here nothing is known.</summary>
    public static Decision Set(IState state, SetSchoolMeeting fact) =>
        Find(state, fact.Meeting) is { } known && fact.Summary.On(known) != known ? new SchoolMeetingSet(fact.Meeting, fact.Summary) : Decision.Nothing;

    public static Changes Apply(IState state, SchoolMeetingPlanned planned, Stamp stamp) => Changes.Put(planned.Plan.Planned with { Changed = stamp.At }) with
    {
        Messages = [planned.Plan.Birth(state.Grain, Born.Members(state), stamp), TextBirth.OfMinutes(state.Grain, planned.Meeting, Born.Members(state), stamp)],
    };

    public static Changes Apply(IState state, SchoolMeetingSet set) => Changes.Put(set.Summary.On(Find(state, set.Meeting)!));

    /// <summary>The minutes of the meetings.</summary>
    public static IEnumerable<string> Texts(IState state) => state.All<PlannedMeeting>().Select(meeting => TextBirth.IdOf(GrainId.Parse(meeting.Id)));

    private static PlannedMeeting? Find(IState state, string key) => state.Find<PlannedMeeting>(PlannedMeeting.IdOf(key));
}
