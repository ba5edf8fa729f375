using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Tests.Leerlab;
using static Leerlabs.Grains.Tests.Meeting.MeetingBench;

namespace Leerlabs.Grains.Tests.Meeting;

/// <summary>Those who take part hear once of what others did; who looks on hears nothing.</summary>
public sealed class NoticeTests
{
    private static readonly string[] Asked =
    [
        .. new[] { Role.Delegate, Role.SchoolLeader, Role.Coach, Role.Chair, Role.LeerlabTeam, Role.ProjectLead, Role.Researcher }.Select(role => In(role).Id), Other.Id,
    ];

    [Fact]
    public void Those_who_are_asked_hear_of_a_new_meeting_and_its_organiser_does_not()
    {
        var born = New().Does(TheLab, Birth());

        Assert.Equal(Asked.Except([In(Role.LeerlabTeam).Id]).Order(), People(born));
        Assert.All(born.Facts<Notify>(), told => Assert.Equal((InboxKind.Invited, Lab, "meeting-of-december", Then.Begins), (told.Kind, told.Grain, told.Entry, told.TakesPlace)));
    }

    [Fact]
    public void One_of_a_series_tells_for_all() => Assert.Empty(New().Does(TheLab, Birth() with { Silent = true }).Facts<Notify>());

    [Fact]
    public void Another_moment_is_told_with_the_earlier_of_both_and_another_title_is_not_told()
    {
        var bench = Planned();
        Assert.Empty(bench.Does(In(Role.Chair), new ChangeMeeting("Anders")).Facts<Notify>());

        var moved = bench.Does(In(Role.Chair), new ChangeMeeting(When: Grains.Calendar.When.At(new(2026, 12, 1), new(9, 0), new(10, 0))));

        Assert.Equal(Asked.Except([In(Role.Chair).Id]).Order(), People(moved));
        Assert.All(moved.Facts<Notify>(), told => Assert.Equal((InboxKind.Moved, bench.Meeting().When.Begins), (told.Kind, told.TakesPlace)));
    }

    [Fact]
    public void Who_left_does_not_hear_that_it_is_cancelled()
    {
        var bench = Planned();
        bench.Does(TheLab, new SetMember(Other.Id, 8, []));

        var cancelled = bench.Does(In(Role.Chair), new CancelMeeting());

        Assert.Equal(Asked.Except([In(Role.Chair).Id, Other.Id]).Order(), People(cancelled));
        Assert.All(cancelled.Facts<Notify>(), told => Assert.Equal(InboxKind.Cancelled, told.Kind));
    }

    private static IEnumerable<string> People(Outcome outcome) => outcome.Messages.Where(message => message.Fact is Notify).Select(message => $"{message.To}").Order();
}
