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
        SetMember set => MemberCopies.IsNews(state, set.Person, set.Stamp) ? new MemberSet(set.Person, set) : Decision.Nothing,
        RecordAnswer record => Attendance.Record(state, record, now),
        CloseAmendments => Reports.Close(state),
        EndRoles end => MemberCopies.HasEnded(state, end.Person, now) ? new RolesEnded(end.Person) : Decision.Nothing,
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, null),
    };

    // Another leerlab's fact is not about this meeting.
    private static bool IsHeard(IState state, Actor actor) =>
        state.Find<MeetingDocument>(MeetingDocument.TheId) is { } meeting && (actor.Kind == ActorKind.System || actor.Id == meeting.Origin);
}
