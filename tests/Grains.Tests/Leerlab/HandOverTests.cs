using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Leerlab.AppointmentBench;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

public sealed class HandOverTests
{
    private static readonly ProposeCoach Next = Proposal with { Appointment = "proposal2", Person = Abdel.Id };

    [Fact]
    public void Coach_before_leaves_on_the_day_on_which_the_next_one_comes()
    {
        var bench = HandedOver(Next with { Start = Today.AddDays(10) });

        Assert.Equal(Ineke.Id, CoachOf(bench, Today.AddDays(9))?.Person);
        Assert.Equal(Abdel.Id, CoachOf(bench, Today.AddDays(10))?.Person);
    }

    [Fact]
    public void History_of_both_appointments_stays()
    {
        var bench = HandedOver(Next with { Start = Today.AddDays(10) });

        Assert.Equal([AppointmentState.Appointed, AppointmentState.Appointed], bench.State.Ordered.OfType<Appointment>().Select(one => one.State));
        Assert.Equal(Today.AddDays(10), bench.State.Get<Member>("member/proposal1").End);
    }

    [Fact]
    public void Coaches_overlap_only_when_it_is_wanted()
    {
        var bench = HandedOver(Next with { Start = Today.AddDays(10), HandOver = Today.AddDays(14) });

        Assert.Equal(2, bench.State.Ordered.OfType<Member>().Count(member => member.Role == Role.Coach && member.IsPresent(Today.AddDays(13))));
        Assert.Equal(Abdel.Id, CoachOf(bench, Today.AddDays(14))?.Person);
    }

    [Fact]
    public void Coach_who_had_yet_to_begin_does_not_when_another_begins_before()
    {
        var bench = WithoutCoach();
        bench.Does(TheManager, Proposal with { Start = Today.AddDays(30) });
        Agree(bench);

        bench.Does(TheManager, Next with { Start = Today.AddDays(10) });
        Agree(bench, "proposal2");

        Assert.Equal(Abdel.Id, CoachOf(bench, Today.AddDays(40))?.Person);
    }

    [Fact]
    public void Appointed_again_the_coach_goes_on_on_other_terms()
    {
        var bench = HandedOver(Next with { Person = Ineke.Id, Start = Today.AddDays(10), Effort = new Effort(Hours: 4) });

        Assert.Equal(("member/proposal1", "member/proposal2"), (CoachOf(bench, Today.AddDays(9))?.Id, CoachOf(bench, Today.AddDays(10))?.Id));
    }

    [Fact]
    public void Coach_of_before_there_were_appointments_is_written_down_and_followed()
    {
        var bench = WithoutCoach();
        bench.Wrote(new Member { Id = "member/before01", Person = Ineke.Id, Role = Role.Coach, Start = Today.AddDays(-90) });

        bench.Does(TheManager, Recorded("recorded1", Ineke.Id));
        Assert.Equal("before01", Of(bench, "recorded1").Member);

        bench.Does(TheManager, Next with { Start = Today.AddDays(10) });
        Agree(bench, "proposal2");
        Assert.Equal(Today.AddDays(10), bench.State.Get<Member>("member/before01").End);
    }

    [Fact]
    public void House_brings_one_coach_along_until_the_schools_appoint()
    {
        var bench = WithoutCoach();
        bench.Does(Actor.System, new AddMember("started1", Ineke.Id, Role.Coach, End: Today.AddDays(30)));
        Assert.Equal("coach-by-appointment", bench.Refused(Actor.System, new AddMember("started2", Abdel.Id, Role.Coach)));
        bench.Does(Actor.System, new AddMember("started3", Abdel.Id, Role.Coach, Start: Today.AddDays(30)));

        bench.Does(TheManager, Next with { Start = Today.AddDays(60) });
        Agree(bench, "proposal2");

        Assert.Equal("coach-by-appointment", bench.Refused(Actor.System, new AddMember("started4", Ineke.Id, Role.Coach, Start: Today.AddDays(400))));
    }

    [Fact]
    public void Writing_down_never_goes_round_the_schools()
    {
        var bench = HandedOver(Next);
        Assert.Equal("coach-needs-proposal", bench.Refused(TheManager, Recorded("recorded1", "person/other")));

        bench.Does(TheManager, new EndMember("proposal2", "Stopt."));
        Assert.Equal("coach-needs-proposal", bench.Refused(TheManager, Recorded("recorded1", "person/other")));
    }

    [Fact]
    public void Written_down_is_of_every_school_when_it_agreed()
    {
        var bench = WithoutCoach();
        var recorded = Recorded("recorded1", Ineke.Id);

        Assert.Equal("every-school-agreed", bench.Refused(TheManager, recorded with { Agreed = [new(Kwelderland, Today)] }));
        Assert.Equal("agreed-later", bench.Refused(TheManager, recorded with { Agreed = [new(Kwelderland, Today), new(Waterlinde, Today.AddDays(1))] }));
        Assert.Equal("text-empty", bench.Refused(TheManager, recorded with { Note = "" }));
        Assert.Equal("forbidden", bench.Refused(OfKwelderland, recorded));
    }

    [Fact]
    public void School_says_that_what_was_written_down_was_otherwise()
    {
        var bench = WithoutCoach();
        bench.Does(TheManager, Recorded("recorded1", Ineke.Id));

        bench.Does(OfWaterlinde, new AnswerAppointment("recorded1", Waterlinde, false, "Wij waren er niet bij."));

        Assert.Contains(Of(bench, "recorded1").Answers, answer => answer is { School: Waterlinde, Agrees: false });
        Assert.Equal(Ineke.Id, CoachOf(bench)?.Person);
    }

    private static RuleBench HandedOver(ProposeCoach next)
    {
        var bench = Proposed();
        Agree(bench);
        bench.Does(TheManager, next);
        Agree(bench, "proposal2");
        return bench;
    }
}
