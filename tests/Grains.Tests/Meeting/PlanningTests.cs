using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.School;
using Leerlabs.Grains.Tests.Leerlab;
using static Leerlabs.Grains.Tests.Meeting.MeetingBench;

namespace Leerlabs.Grains.Tests.Meeting;

public sealed class PlanningTests
{
    private static readonly When Later = When.At(new(2026, 12, 10), new(15, 30), new(17, 0));

    [Fact]
    public void Meeting_is_born_once()
    {
        var bench = Planned();

        Assert.Null(bench.Does(TheLab, Birth(MeetingKind.Conference)).Frame);
        Assert.Equal((MeetingKind.Meeting, MeetingState.Planned, 0), (bench.Meeting().MeetingKind, bench.Meeting().State, bench.Meeting().Seq));
    }

    [Fact]
    public void Change_tells_the_leerlab_and_counts_for_calendars()
    {
        var bench = Planned();

        var changed = bench.Does(In(Role.Chair), new ChangeMeeting(When: Later, Place: new Place(Online: "https://call.example/x")));

        var told = Assert.Single(changed.Facts<SetMeeting>());
        Assert.Equal((bench.State.Grain.Key, Later, 1, "Bijeenkomst december"), (told.Meeting, told.Summary.When, told.Summary.Seq, told.Summary.Title));
        Assert.Null(bench.Meeting().Place!.School);
        Assert.Null(bench.Does(In(Role.Chair), new ChangeMeeting(When: Later)).Frame);
    }

    [Fact]
    public void Meeting_of_a_school_tells_the_school()
    {
        var bench = New();
        bench.Does(Actor.Grain(GrainId.Parse(Kwelderland)), Birth(MeetingKind.BoardSession, Kwelderland));

        var changed = bench.Does(In(Role.Delegate), new ChangeMeeting("Bord"));

        Assert.Equal("Bord", Assert.Single(changed.Facts<SetSchoolMeeting>()).Summary.Title);
        Assert.Equal(Kwelderland, $"{changed.Messages[0].To}");
    }

    [Fact]
    public void Cancelled_meeting_changes_no_more()
    {
        var bench = Planned();

        var cancelled = bench.Does(In(Role.LeerlabTeam), new CancelMeeting(" Storm "));

        Assert.Equal((MeetingState.Cancelled, "Storm", 1), (bench.Meeting().State, bench.Meeting().Reason, bench.Meeting().Seq));
        Assert.Equal(MeetingState.Cancelled, Assert.Single(cancelled.Facts<SetMeeting>()).Summary.State);
        Assert.Equal("meeting-cancelled", bench.Refused(In(Role.LeerlabTeam), new ChangeMeeting("Toch")));
        Assert.Null(bench.Does(In(Role.LeerlabTeam), new CancelMeeting()).Frame);
    }

    [Fact]
    public void Address_of_a_call_is_one_that_a_browser_opens_safely()
    {
        var bench = Planned();

        Assert.Equal("online-address", bench.Refused(In(Role.Chair), new ChangeMeeting(Place: new Place(Online: "javascript:alert(1)"))));
        Assert.Equal("online-address", bench.Refused(In(Role.Chair), new ChangeMeeting(Place: new Place(Online: "https://iemand:geheim@call.example"))));
        bench.Does(In(Role.Chair), new ChangeMeeting(Place: new Place(Address: "  ", Online: " ")));
        Assert.Null(bench.Meeting().Place);
    }

    [Theory]
    [InlineData(Role.Coach)]
    [InlineData(Role.Chair)]
    [InlineData(Role.LeerlabTeam)]
    [InlineData(Role.ProjectLead)]
    [InlineData(Role.ProgrammeManager)]
    public void Those_who_plan_change(Role role) => Planned().Does(In(role), new ChangeMeeting("Anders"));

    [Theory]
    [InlineData(Role.Delegate)]
    [InlineData(Role.SchoolLeader)]
    [InlineData(Role.BoardExecutive)]
    [InlineData(Role.Researcher)]
    [InlineData(Role.Expert)]
    public void Others_change_nothing(Role role) => Assert.Equal("forbidden", Planned().Refused(In(role), new ChangeMeeting("Anders")));
}
