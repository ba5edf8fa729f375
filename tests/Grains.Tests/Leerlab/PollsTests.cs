using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Poll;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

public sealed class PollsTests
{
    private static readonly When When = When.At(new DateOnly(2026, 12, 3), new(15, 30), new(17, 0));
    private static readonly StartPoll Start = new("poll-december", " Tweede bijeenkomst ", [new("option-1", When)]);
    private static readonly Actor ThePoll = Actor.Grain(new GrainId("poll", "poll-december"));

    [Fact]
    public void Started_poll_is_born_with_schools_and_everyone_who_is_in_the_leerlab()
    {
        var bench = WithPeople();
        var started = bench.Does(In(Role.Chair), Start);

        var birth = Assert.Single(started.Facts<BeginPoll>());
        Assert.Equal(("poll/poll-december", "Tweede bijeenkomst", In(Role.Chair).Id), ($"{started.Messages[0].To}", birth.Title, birth.Organiser));
        Assert.NotEmpty(birth.Schools);
        Assert.Contains(birth.Members, member => member.Person == In(Role.Coach).Id);
    }

    [Fact]
    public void Those_who_plan_start_polls()
    {
        Assert.All([Role.Delegate, Role.SchoolLeader, Role.BoardExecutive, Role.Researcher], role => Assert.Equal("forbidden", WithPeople().Refused(In(role), Start)));
        Assert.Equal("poll-no-options", WithPeople().Refused(In(Role.Coach), Start with { Options = [] }));
        Assert.Equal("poll-option-twice", WithPeople().Refused(In(Role.Coach), Start with { Options = [new("option-1", When), new("option-2", When)] }));
    }

    [Fact]
    public void Poll_hears_of_schools_that_join_and_leave()
    {
        var bench = WithPeople();
        bench.Does(In(Role.Chair), Start);

        var joined = Assert.Single(bench.Does(TheManager, new AddSchool("school/99zz99", "Nieuw", "Goes")).Facts<Grains.Poll.SetSchool>());
        var left = Assert.Single(bench.Does(TheManager, new RemoveSchool("school/99zz99", "Fusie.")).Facts<Grains.Poll.SetSchool>());

        Assert.Equal(("school/99zz99", "Nieuw", 3, false), (joined.School, joined.Name, joined.Mark, joined.Left));
        Assert.True(left.Left);
    }

    [Fact]
    public void Chosen_date_becomes_a_meeting_in_the_name_of_who_chose()
    {
        var bench = WithPeople();
        bench.Does(In(Role.Chair), Start);
        var chosen = bench.Does(ThePoll, Choosing("poll-december"));

        Assert.Equal((In(Role.Coach).Id, "poll-december"), (chosen.Facts<BeginMeeting>().Single().Organiser, chosen.Facts<BeginMeeting>().Single().Poll));
        Assert.Equal(When, bench.State.Get<PlannedMeeting>("meeting/meeting-december").When);
        Assert.Null(bench.Send(ThePoll, Choosing("poll-december")).Frame);
        Assert.Null(bench.Send(ThePoll, Choosing("poll-other")).Frame);
    }

    [Fact]
    public void Poll_tells_how_it_is()
    {
        var bench = WithPeople();
        bench.Does(In(Role.Chair), Start);
        bench.Does(ThePoll, new SetPoll("poll-december", new PollSummary("Anders", PollState.Closed, 8, [], ["person/anna"])));

        var known = bench.State.Get<StartedPoll>("poll/poll-december");
        Assert.Equal(("Anders", PollState.Closed, 8, "person/anna"), (known.Title, known.State, known.Options, known.Owes.Single()));
    }

    private static ChooseDate Choosing(string poll) => new(poll, "meeting-december", MeetingKind.Meeting, "Tweede bijeenkomst", When, In(Role.Coach).Id);
}
