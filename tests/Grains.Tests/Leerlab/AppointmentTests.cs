using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Person;
using static Leerlabs.Grains.Tests.Leerlab.AppointmentBench;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

public sealed class AppointmentTests
{
    [Fact]
    public void Coach_is_appointed_when_every_school_and_the_candidate_agree()
    {
        var bench = Proposed();
        bench.Does(OfKwelderland, Yes(Kwelderland));
        bench.Does(Ineke, Accept);
        Assert.Null(CoachOf(bench));

        var last = bench.Does(OfWaterlinde, Yes(Waterlinde));

        Assert.Equal((Ineke.Id, Today), (CoachOf(bench)?.Person, CoachOf(bench)?.Start));
        Assert.Equal(AppointmentState.Appointed, Of(bench).State);
        Assert.Contains(last.Facts<SetAccess>(), access => access.Person == Ineke.Id && access.Roles.Single().Role == Role.Coach);
    }

    [Fact]
    public void Objection_with_a_reason_holds_it_up_until_the_school_agrees()
    {
        var bench = Proposed();
        bench.Does(OfKwelderland, Yes(Kwelderland));
        bench.Does(OfWaterlinde, new AnswerAppointment("proposal1", Waterlinde, false, " Te ver weg. "));
        bench.Does(Ineke, Accept);
        Assert.Equal((false, "Te ver weg."), (Of(bench).Answers[1].Agrees, Of(bench).Answers[1].Reason));
        Assert.Null(CoachOf(bench));

        bench.Does(OfWaterlinde, Yes(Waterlinde));

        Assert.NotNull(CoachOf(bench));
        Assert.Equal([OfKwelderland.Id, OfWaterlinde.Id], Of(bench).Answers.Select(answer => answer.By));
    }

    [Fact]
    public void Objection_asks_a_reason() =>
        Assert.Equal("reason-needed", Proposed().Refused(OfWaterlinde, new AnswerAppointment("proposal1", Waterlinde, false, " ")));

    [Theory]
    [InlineData(Role.LeerlabTeam)]
    [InlineData(Role.ProjectLead)]
    [InlineData(Role.ProgrammeManager)]
    [InlineData(Role.Chair)]
    [InlineData(Role.Researcher)]
    public void Nobody_but_its_own_people_answers_for_a_school(Role role) =>
        Assert.Equal("forbidden", Proposed().Refused(In(role), Yes(Kwelderland)));

    [Fact]
    public void School_leader_and_delegate_answer_for_their_own_school_and_no_other()
    {
        var bench = Proposed();

        bench.Does(In(Role.SchoolLeader), Yes(Kwelderland));
        Assert.Equal("forbidden", bench.Refused(OfKwelderland, Yes(Waterlinde)));
        Assert.Equal("forbidden", bench.Refused(Actor.System, Yes(Waterlinde)));
        Assert.Equal("forbidden", bench.Refused(TheManager, Accept));
    }

    [Fact]
    public void Candidate_who_declines_ends_it()
    {
        var bench = Proposed();
        bench.Does(Ineke, new AnswerProposal("proposal1", false, "Te druk."));

        Assert.Equal(AppointmentState.Declined, Of(bench).State);
        Assert.Equal("appointment-closed", bench.Refused(OfKwelderland, Yes(Kwelderland)));
    }

    [Fact]
    public void School_that_leaves_is_waited_for_no_longer()
    {
        var bench = Proposed();
        bench.Does(OfKwelderland, Yes(Kwelderland));
        bench.Does(OfWaterlinde, new AnswerAppointment("proposal1", Waterlinde, false, "Te ver weg."));
        bench.Does(Ineke, Accept);

        bench.Does(TheManager, new RemoveSchool(Waterlinde, "Fusie."));

        Assert.Equal(Ineke.Id, CoachOf(bench)?.Person);
        Assert.Equal([Kwelderland], Of(bench).Answers.Select(answer => answer.School));
    }

    [Fact]
    public void School_that_joins_is_asked_too()
    {
        var bench = Proposed();
        bench.Does(TheManager, new AddSchool("school/99cc00", "Peelrand", "Deurne"));
        bench.Does(TheManager, new AddMember("delegate-peelrand", "person/peelrand", Role.Delegate, "school/99cc00"));
        bench.Does(OfKwelderland, Yes(Kwelderland));
        bench.Does(OfWaterlinde, Yes(Waterlinde));
        bench.Does(Ineke, Accept);
        Assert.Null(CoachOf(bench));

        bench.Does(Actor.Person("person/peelrand"), Yes("school/99cc00"));

        Assert.NotNull(CoachOf(bench));
    }

    [Fact]
    public void One_proposal_is_open_at_a_time()
    {
        var bench = Proposed();
        Assert.Equal("proposal-open", bench.Refused(TheManager, Proposal with { Appointment = "proposal2" }));

        bench.Does(In(Role.LeerlabTeam), new WithdrawAppointment("proposal1", "Toch niet."));

        bench.Does(TheManager, Proposal with { Appointment = "proposal2" });
    }

    [Fact]
    public void School_proposes_and_takes_back_for_itself()
    {
        var bench = WithoutCoach();
        Assert.Equal("forbidden", bench.Refused(OfKwelderland, Proposal with { School = Waterlinde }));
        bench.Does(OfKwelderland, Proposal with { School = Kwelderland });

        Assert.Equal("forbidden", bench.Refused(TheManager, new WithdrawAppointment("proposal1", "Nee.")));
        bench.Does(In(Role.SchoolLeader), new WithdrawAppointment("proposal1", "Toch niet."));
    }

    [Theory]
    [InlineData(-1, null, null, "start-past")]
    [InlineData(3, 3, null, "end-before-start")]
    [InlineData(3, null, -1, "hand-over-past")]
    public void Days_of_a_proposal_follow_each_other(int start, int? end, int? handOver, string refused) => Assert.Equal(refused, WithoutCoach().Refused(
        TheManager, Proposal with { Start = Today.AddDays(start), End = end is { } last ? Today.AddDays(last) : null, HandOver = handOver is { } day ? Today.AddDays(day) : null }));

    [Fact]
    public void Proposal_says_what_it_asks_and_how()
    {
        Assert.Equal("effort-needed", WithoutCoach().Refused(TheManager, Proposal with { Effort = new Effort() }));
        Assert.Equal("text-empty", WithoutCoach().Refused(TheManager, Proposal with { Form = " " }));
    }

    [Fact]
    public void Late_answers_let_the_coach_begin_on_the_day_of_the_last()
    {
        var bench = Proposed();
        bench.Wait(TimeSpan.FromDays(5));

        Agree(bench);

        Assert.Equal(Today.AddDays(5), CoachOf(bench)?.Start);
    }

    [Fact]
    public void Proposal_of_which_the_days_are_over_appoints_nobody()
    {
        var bench = WithoutCoach();
        bench.Does(TheManager, Proposal with { End = Today.AddDays(3) });
        bench.Wait(TimeSpan.FromDays(4));

        Assert.Equal("appointment-over", bench.Refused(OfKwelderland, Yes(Kwelderland)));
    }

    [Fact]
    public void Coach_is_not_added_as_a_member() =>
        Assert.Equal("coach-by-appointment", WithoutCoach().Refused(TheManager, new AddMember("member-ineke", Ineke.Id, Role.Coach)));

    [Fact]
    public void Invited_coach_can_be_proposed_and_is_let_in_nowhere()
    {
        var bench = WithoutCoach();
        bench.Does(TheManager, new Invite("invitation1", Role.Coach, Hash));

        var accepted = bench.Does(Actor.System, new AcceptInvitation("invitation1", Hash, Ineke.Id, "member-ineke"));

        Assert.Equal(Ineke.Id, bench.State.Get<Candidate>("candidate/ineke").Person);
        Assert.True(bench.AudienceOf(Ineke).IsNobody);
        Assert.Single(accepted.Facts<SetCandidacy>());
    }

    [Fact]
    public void Candidate_hears_how_it_stands_without_what_was_objected()
    {
        var bench = Proposed();

        var answered = bench.Does(OfKwelderland, new AnswerAppointment("proposal1", Kwelderland, false, "Te ver weg."));

        var told = Assert.Single(answered.Facts<SetCoaching>()).Engagement;
        Assert.Equal((0, 2, false), (told.Agreed, told.Schools, told.Accepted));
        Assert.DoesNotContain("Te ver weg.", System.Text.Encoding.UTF8.GetString(new CoachRules().WriteCommand(answered.Facts<SetCoaching>().Single())));
    }
}
