using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.ExpertRequest.RequestBench;

namespace Leerlabs.Grains.Tests.ExpertRequest;

/// <summary>From asked to closed: who may take each step, and whom it is told to.</summary>
public sealed class CourseTests
{
    [Fact]
    public void New_request_is_told_to_the_coordinator_once()
    {
        var bench = New();
        bench.Done(TheLab, Born());

        Assert.Equal("co:ExpertAsked", bench.Done(ThePool, Pool(1)).Told());
        Assert.Empty(bench.Done(ThePool, Pool(2, Els)).Told());
    }

    [Fact]
    public void Of_two_who_take_it_in_the_same_second_one_wins_and_the_other_is_told()
    {
        var bench = Asked();

        Assert.Equal("sanne:ExpertTaken", bench.Done(Ed, new TakeRequest()).Told());
        Assert.Equal("request-taken", bench.Refusal(Els, new TakeRequest()));
        Assert.Null(bench.Done(Ed, new TakeRequest()).Frame);
        Assert.Equal(Ed.Id, bench.Request().Expert);
    }

    [Fact]
    public void Coordinator_assigns_and_does_not_take_from_who_took_it_meanwhile()
    {
        var bench = Asked();
        bench.Done(Ed, new TakeRequest());

        Assert.Equal("request-taken", bench.Refusal(Co, new AssignRequest(Els.Id)));
        Assert.Equal("els:ExpertAsked sanne:ExpertTaken", bench.Done(Co, new AssignRequest(Els.Id, Ed.Id)).Told());
        Assert.Equal("forbidden", bench.Refusal(Ed, new AssignRequest(Ed.Id, Els.Id)));
        Assert.Equal("request-not-expert", bench.Refusal(Els, new AssignRequest(Bram.Id, Els.Id)));
    }

    [Fact]
    public void Only_who_has_it_or_thinks_along_answers()
    {
        var bench = Taken();

        Assert.Equal("request-not-yours", bench.Refusal(Els, new AnswerRequest("answer-2", "Nee.")));
        Assert.Equal("forbidden", bench.Refusal(Bram, new AnswerRequest("answer-2", "Nee.")));
        bench.Done(Ed, new AskAlong(Els.Id));
        Assert.Equal("sanne:ExpertAnswer", bench.Done(Els, new AnswerRequest("answer-2", "Ja.")).Told());
    }

    [Fact]
    public void Each_message_is_told_to_the_other_side_alone()
    {
        var bench = Taken();

        Assert.Equal("ed:ExpertMessage", bench.Done(Sanne, new Say("message1", "Er is haast bij.")).Told());
        Assert.Equal("sanne:ExpertMessage", bench.Done(Ed, new Say("message2", "Waar komt de foto?")).Told());
        Assert.Equal((RequestState.Talking, RequestSide.Asker), (bench.Request().State, bench.Request().Turn));
        Assert.Empty(bench.Done(Ed, new AddNote("note-001", "Wacht op het antwoord.")).Told());
        Assert.Equal("forbidden", bench.Refusal(Bram, new Say("message3", "Ik ook.")));
        Assert.Equal("message-exists", bench.Refusal(Sanne, new Say("message1", "Nog eens.")));
    }

    [Fact]
    public void Not_yet_has_a_reason_and_gives_it_back_to_the_expert()
    {
        var bench = Answered();

        Assert.Equal("reason-needed", bench.Refusal(Sanne, new ReturnAnswer(" ")));
        Assert.Equal("ed:ExpertBack", bench.Done(Sanne, new ReturnAnswer("En de klassenfoto?")).Told());
        Assert.Equal((RequestState.Talking, Ed.Id, 1), (bench.Request().State, bench.Request().Expert, bench.Request().Returned));
        Assert.Equal("En de klassenfoto?", bench.State.Ordered.OfType<StepDocument>().Last().Reason);
    }

    [Fact]
    public void One_answer_is_accepted_and_another_takes_its_place_only_after_reopening()
    {
        var bench = Answered();
        bench.Done(Ed, new AnswerRequest("answer-2", "Of vraag het de ouderraad."));
        Assert.Equal("ed:ExpertSettled", bench.Done(Sanne, new AcceptAnswer("answer-1")).Told());

        Assert.Equal("request-not-answered", bench.Refusal(Sanne, new AcceptAnswer("answer-2")));
        Assert.Equal("request-answered", bench.Refusal(Ed, new WithdrawMessage("answer-1")));
        bench.Done(Sanne, new ReopenRequest("De ouders vinden van niet."));
        Assert.Null(bench.Request().Accepted);
        bench.Done(Ed, new AnswerRequest("answer-3", "Dan niet."));
        bench.Done(Sanne, new AcceptAnswer("answer-3"));
        Assert.Equal("answer-3", bench.Request().Accepted);
    }

    [Fact]
    public void Accepted_request_closes_by_itself_after_two_weeks()
    {
        var bench = Answered();
        bench.Done(Sanne, new AcceptAnswer("answer-1"));

        bench.Wait(TimeSpan.FromDays(13));
        Assert.Equal(RequestState.Accepted, bench.Request().State);
        bench.Wait(TimeSpan.FromDays(2));
        Assert.Equal(RequestState.Closed, bench.Request().State);
    }

    [Fact]
    public void Withdrawn_request_takes_no_more_words_until_it_is_reopened()
    {
        var bench = Taken();
        Assert.Equal("ed:ExpertSettled", bench.Done(Sanne, new WithdrawRequest("Al opgelost.")).Told());

        Assert.Equal("request-over", bench.Refusal(Ed, new Say("message1", "Toch nog iets.")));
        Assert.Equal("ed:ExpertBack", bench.Done(Sanne, new ReopenRequest("Toch niet.")).Told());
        bench.Done(Ed, new Say("message1", "Toch nog iets."));
    }

    [Fact]
    public void Question_is_sharpened_together_and_both_texts_are_kept()
    {
        var bench = Taken();
        Assert.Equal("sanne:ExpertMessage", bench.Done(Ed, new SharpenQuestion("Onder welke voorwaarden mogen foto's op de website?")).Told());
        Assert.Equal("Mogen we foto's van leerlingen delen?", Question(bench).Question.Text);
        Assert.Equal("forbidden", bench.Refusal(Ed, new AgreeQuestion()));

        bench.Done(Sanne, new AgreeQuestion());

        Assert.Equal("Onder welke voorwaarden mogen foto's op de website?", Question(bench).Question.Text);
        Assert.Equal("Mogen we foto's van leerlingen delen?", Question(bench).Original?.Text);
        Assert.Null(Question(bench).Proposed);
    }

    [Fact]
    public void Withdrawn_message_loses_its_words_everywhere()
    {
        var bench = Taken();
        bench.Done(Sanne, new Say("message1", "Jan de Vries uit 2b."));
        Assert.Equal("forbidden", bench.Refusal(Ed, new WithdrawMessage("message1")));

        var outcome = bench.Done(Sanne, new WithdrawMessage("message1"));

        Assert.Equal(["message/message1"], outcome.Erased.AsEnumerable());
        Assert.Empty(bench.State.Get<MessageDocument>("message/message1").Text);
    }

    [Fact]
    public void Expert_is_warned_before_the_promised_day_and_the_coordinator_told_after_it()
    {
        var bench = Taken();

        Assert.Equal("ed:ExpertLate", bench.Done(Actor.System, new TellLate(Passed: false)).Told());
        Assert.Null(bench.Done(Actor.System, new TellLate(Passed: true)).Frame);
        var before = bench.State.Seq;
        bench.Wait(TimeSpan.FromDays(6));
        Assert.Equal(before + 1, bench.State.Seq);
        bench.Wait(TimeSpan.FromDays(2));
        Assert.Equal(before + 2, bench.State.Seq);
        Assert.Equal("co:ExpertLate", bench.Done(Actor.System, new TellLate(Passed: true)).Told());
    }

    [Fact]
    public void Nobody_is_called_late_once_there_is_an_answer()
    {
        var bench = Answered();
        var before = bench.State.Seq;

        bench.Wait(TimeSpan.FromDays(30));

        Assert.Equal(before, bench.State.Seq);
    }

    [Fact]
    public void Request_whose_expert_leaves_the_pool_goes_back_to_it()
    {
        var bench = Taken();

        Assert.Equal("co:ExpertBack", bench.Done(ThePool, Pool(2, Ed)).Told());
        Assert.Equal((RequestState.Triaged, null), (bench.Request().State, bench.Request().Expert));
        Assert.True(bench.AudienceOf(Ed).IsNobody);
    }

    [Fact]
    public void Facts_of_another_leerlab_or_pool_are_ignored()
    {
        var bench = Asked();

        Assert.Null(bench.Done(Actor.Grain(GrainId.Parse("leerlab/anders")), new SetMember(Stranger.Id, 99, [new(Grains.Core.Roles.Role.Chair)])).Frame);
        Assert.Null(bench.Done(OtherPool, new HearPool(99, [new(Stranger.Id)], Promised)).Frame);
        Assert.Equal("forbidden", bench.Refusal(Stranger, new HearPool(99, [new(Stranger.Id)], Promised)));
        Assert.True(bench.AudienceOf(Stranger).IsNobody);
    }

    private static QuestionDocument Question(RuleBench bench) => bench.State.Get<QuestionDocument>("question");
}
