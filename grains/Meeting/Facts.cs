using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Grains.Meeting;

/// <summary>What the meeting hears from where it was planned, and from itself when a time has come.</summary>
internal static class Facts
{
    public static Decision Decide(IState state, MeetingFact fact, Actor actor, DateTimeOffset now) => fact switch
    {
        BeginMeeting begin => Planning.Begin(state, begin),
        _ when !IsHeard(state, actor) => Decision.Nothing,
        SetMember set => MemberFacts.Set(state, set.Person, set.Stamp, () => new MemberSet(set.Person, set)),
        RecordAnswer record => Attendance.Record(state, record, now),
        CloseAmendments => Reports.Close(state),
        EndRoles end => MemberFacts.End(state, end.Person, now, () => new RolesEnded(end.Person)),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, null),
    };

    private static bool IsHeard(IState state, Actor actor) =>
        state.Find<MeetingDocument>(MeetingDocument.TheId) is { } meeting && MemberFacts.AreHeard(actor, meeting.Origin);
}
