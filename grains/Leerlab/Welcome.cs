using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Poll;

namespace Leerlabs.Grains.Leerlab;

/// <summary>Who comes to take part is at once in what was planned before, and hears so in one notice, however much there is.</summary>
internal static class Welcome
{
    /// <param name="member">As it is from now on; the state does not hold it so yet.</param>
    public static IEnumerable<Message> Tell(IState state, Member member, Stamp stamp) =>
        Comes(state, member, DutchDay.Of(stamp.At)) && (HasPlans(state, stamp) || state.All<StartedPoll>().Any(poll => poll.State == PollState.Open))
            ? [new(
                GrainId.Parse(member.Person),
                new Notify($"{state.Grain.Key}-{Ids.KeyOf(member.Id)}", InboxKind.Joined, $"{state.Grain}", state.Grain.Key, stamp.By, stamp.At))]
            : [];

    /// <summary>The first role in which the person takes part begins now. Who had another one knows already.</summary>
    private static bool Comes(IState state, Member member, DateOnly today) =>
        TakesPart(member, today) && !state.All<Member>().Any(other => other.Person == member.Person && other.Id != member.Id && TakesPart(other, today));

    private static bool HasPlans(IState state, Stamp stamp) =>
        state.All<PlannedMeeting>().Any(meeting => meeting.State is MeetingState.Planned or MeetingState.Running && meeting.When.Ends > stamp.At);

    private static bool TakesPart(Member member, DateOnly today) => member.IsPresent(today) && Rights.Of(member.Role).TakesPart;
}
