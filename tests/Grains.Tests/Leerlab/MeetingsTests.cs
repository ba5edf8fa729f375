using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Meeting;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

public sealed class MeetingsTests
{
    private static readonly When When = When.At(new(2026, 3, 26), new(15, 30), new(17, 0));
    private static readonly PlanMeeting Plan = new("meeting-march", MeetingKind.Meeting, " Bijeenkomst maart ", When, new Place(Kwelderland));

    [Fact]
    public void Planned_meeting_is_born_with_everyone_who_is_in_the_leerlab()
    {
        var bench = WithPeople();
        bench.Does(TheManager, new AddMember("tomorrow", "person/tomorrow", Role.Delegate, Kwelderland, Start: Today.AddDays(1)));

        var planned = bench.Does(In(Role.Chair), Plan);

        var birth = Assert.Single(planned.Facts<BeginMeeting>());
        Assert.Equal("meeting/meeting-march", $"{planned.Messages[0].To}");
        Assert.Equal(("Bijeenkomst maart", In(Role.Chair).Id, bench.State.Seq), (birth.Title, birth.Organiser, birth.Stamp));
        Assert.Equal(new AccessRole(Role.SchoolLeader, Kwelderland), Assert.Single(birth.Members.Single(member => member.Person == In(Role.SchoolLeader).Id).Roles));
        Assert.DoesNotContain(birth.Members, member => member.Person == "person/tomorrow");
        Assert.Equal(MeetingState.Planned, bench.State.Get<PlannedMeeting>("meeting/meeting-march").State);
    }

    [Fact]
    public void Meeting_hears_who_comes_and_goes()
    {
        var bench = WithPeople();
        bench.Does(In(Role.Chair), Plan);

        var came = bench.Does(TheManager, new AddMember("new-one1", "person/new", Role.Delegate, Kwelderland, End: Today.AddDays(7)));
        var went = bench.Does(TheManager, new EndMember("new-one1", "Andere baan."));

        var told = Assert.Single(came.Facts<SetMember>());
        Assert.Equal(new AccessRole(Role.Delegate, Kwelderland, DutchDay.Start(Today.AddDays(7))), Assert.Single(told.Roles));
        Assert.Empty(Assert.Single(went.Facts<SetMember>()).Roles);
    }

    [Fact]
    public void Meeting_tells_how_it_is_and_another_one_is_not_known()
    {
        var bench = WithPeople();
        bench.Does(In(Role.Chair), Plan);
        var meeting = Actor.Grain(new GrainId("meeting", "meeting-march"));

        bench.Does(meeting, new SetMeeting("meeting-march", new MeetingSummary("Anders", When, MeetingState.Cancelled, 2)));
        Assert.Null(bench.Does(meeting, new SetMeeting("meeting-other", new MeetingSummary("Anders", When, MeetingState.Held, 2))).Frame);

        var known = bench.State.Get<PlannedMeeting>("meeting/meeting-march");
        Assert.Equal(("Anders", MeetingState.Cancelled, 2, null), (known.Title, known.State, known.Seq, known.Place));
    }

    [Fact]
    public void Meeting_is_planned_once_and_never_in_a_leerlab_that_is_over()
    {
        var bench = WithPeople();
        bench.Does(In(Role.Coach), Plan);

        Assert.Equal("meeting-exists", bench.Refused(In(Role.Coach), Plan));
        Assert.Equal("meeting-of-school", bench.Refused(In(Role.Coach), Plan with { Meeting = "board-session", MeetingKind = MeetingKind.BoardSession }));
        bench.Does(TheManager, new ChangePhase(Phase.Stopped, "Geen tijd."));
        Assert.Equal("leerlab-closed", bench.Refused(In(Role.Coach), Plan with { Meeting = "meeting-april" }));
    }

    [Fact]
    public void Delegate_plans_nothing() => Assert.Equal("forbidden", WithPeople().Refused(In(Role.Delegate), Plan));
}
