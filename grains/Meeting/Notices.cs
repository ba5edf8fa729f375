using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.Meeting;

/// <summary>
/// What the inboxes of those who take part hear of a meeting, each once: that they are asked, that it moved, that it does not go on. Never of who did it
/// themselves. They lead to the meeting by its key, in the leerlab or school that it is of.
/// </summary>
internal static class Notices
{
    public static IEnumerable<Message> Invite(GrainId grain, BeginMeeting fact, Stamp stamp) => fact.Silent == true ? [] :
        from member in fact.Members
        where member.Person != fact.Organiser && TakesPart(member.Roles, stamp)
        select Of(grain, fact.Origin, member.Person, InboxKind.Invited, fact.Organiser, fact.When.Begins, stamp);

    /// <summary>Of another moment or place. Whoever reads it before the earlier of both can still act.</summary>
    public static IEnumerable<Message> Moved(IState state, MeetingDocument before, MeetingDocument after, Stamp stamp)
    {
        var earlier = before.When.Begins < after.When.Begins ? before.When.Begins : after.When.Begins;
        return before.When == after.When && before.Place == after.Place ? [] : All(state, after, InboxKind.Moved, earlier, stamp);
    }

    public static IEnumerable<Message> Cancelled(IState state, MeetingDocument meeting, Stamp stamp) =>
        All(state, meeting, InboxKind.Cancelled, meeting.When.Begins, stamp);

    /// <summary>Of the organiser: someone proposes another time.</summary>
    public static IEnumerable<Message> Proposed(IState state, string by, Stamp stamp)
    {
        var meeting = state.Find<MeetingDocument>(MeetingDocument.TheId)!;
        return meeting.Organiser != by && TakesPart(MemberCopies.RolesOf(state, meeting.Organiser, stamp.At), stamp)
            ? [Of(state.Grain, meeting.Origin, meeting.Organiser, InboxKind.Proposed, by, meeting.When.Begins, stamp)]
            : [];
    }

    private static IEnumerable<Message> All(IState state, MeetingDocument meeting, InboxKind kind, DateTimeOffset takesPlace, Stamp stamp) =>
        from member in state.All<MemberCopy>()
        where member.Person != stamp.By && TakesPart(member.Roles, stamp)
        select Of(state.Grain, meeting.Origin, member.Person, kind, stamp.By, takesPlace, stamp);

    private static bool TakesPart(IEnumerable<AccessRole> roles, Stamp stamp) => roles.Any(role => !(role.Until <= stamp.At) && Rights.Of(role.Role).TakesPart);

    private static Message Of(GrainId grain, string origin, string person, InboxKind kind, string by, DateTimeOffset takesPlace, Stamp stamp) => new(
        GrainId.Parse(person),
        new Notify($"{grain.Key}-{stamp.Seq}", kind, origin, grain.Key, by, stamp.At, TakesPlace: takesPlace));
}
