using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Text;
using static Leerlabs.Grains.Tests.ExpertRequest.RequestBench;

namespace Leerlabs.Grains.Tests.ExpertRequest;

/// <summary>The answer that experts write together, as far as their request goes.</summary>
public sealed class DraftTests
{
    [Fact]
    public void Text_begins_with_who_has_the_request_who_thinks_along_and_who_keeps_the_pool()
    {
        var bench = Taken();
        bench.Done(Ed, new AskAlong(Els.Id));

        var begun = Assert.IsType<BeginText>(Assert.Single(bench.Done(Ed, new BeginDraft()).Messages).Fact);

        Assert.Equal("person/co:, person/ed:True, person/els:True", Named(begun.Writers!.Value));
        Assert.Null(bench.Done(Co, new BeginDraft()).Frame);
        Assert.DoesNotContain("draft", bench.Sees(Sanne));
        Assert.Contains("draft", bench.Sees(Els));
    }

    [Fact]
    public void Experts_of_the_theme_who_are_not_in_the_request_do_not_begin_one()
    {
        Assert.Equal("forbidden", Taken().Refusal(Els, new BeginDraft()));
        Assert.Equal("forbidden", Taken().Refusal(Sanne, new BeginDraft()));
    }

    [Fact]
    public void Text_hears_whoever_comes_goes_and_takes_over()
    {
        var bench = Drafted();

        Assert.Equal("person/co:, person/ed:True, person/els:True", Set(bench.Done(Ed, new AskAlong(Els.Id))));
        Assert.Equal("person/co:, person/ed:True", Set(bench.Done(Els, new EndAlong(Els.Id))));
        Assert.Equal("person/co:, person/els:True", Set(bench.Done(Ed, new AssignRequest(Els.Id, Ed.Id))));
        Assert.Equal("person/co:", Set(bench.Done(ThePool, Pool(9, Els))));
    }

    [Fact]
    public void What_was_written_is_the_answer_of_who_sent_it_and_the_text_hears_that_it_was_taken()
    {
        var bench = Drafted();

        var outcome = bench.Done(TheText, new AnswerTogether("answer-1", "Ja, mits.", Ed.Id));

        Assert.Equal((Ed.Id, true, "Ja, mits."), Of(bench.State.Get<MessageDocument>("message/answer-1")));
        Assert.Equal((RequestState.Answered, "sanne:ExpertAnswer"), (bench.Request().State, outcome.Told()));
        Assert.True(Settled(outcome));
    }

    [Fact]
    public void What_can_be_no_answer_any_more_goes_back()
    {
        var (handed, accepted, left) = (Drafted(), Drafted(), Drafted());
        handed.Done(Co, new AssignRequest(Els.Id, Ed.Id));
        accepted.Done(Ed, new AnswerRequest("answer-1", "Ja."));
        accepted.Done(Sanne, new AcceptAnswer("answer-1"));
        left.Done(ThePool, Pool(9, Ed));

        foreach (var bench in new[] { handed, accepted, left })
        {
            var state = bench.Request().State;
            Assert.False(Settled(bench.Done(TheText, new AnswerTogether("answer-9", "Te laat.", Ed.Id))));
            Assert.Equal((state, false), (bench.Request().State, bench.State.Documents.ContainsKey("message/answer-9")));
        }
    }

    [Fact]
    public void Another_text_gives_no_answer() =>
        Assert.Null(Drafted().Done(Grains.Core.Actor.Grain(new("text", "vraag002")), new AnswerTogether("answer-9", "Nee.", Ed.Id)).Frame);

    [Fact]
    public void Text_is_closed_with_the_request_and_open_again_with_it()
    {
        var bench = Drafted();

        Assert.True(Closed(bench.Done(Sanne, new WithdrawRequest())));
        Assert.False(Closed(bench.Done(Sanne, new ReopenRequest("Toch weer."))));
    }

    private static RuleBench Drafted()
    {
        var bench = Taken();
        bench.Done(Ed, new BeginDraft());
        return bench;
    }

    private static string Set(Outcome outcome) => Named(outcome.Messages.Select(message => message.Fact).OfType<SetWriters>().Single().Writers);

    private static string Named(IEnumerable<DraftWriter> writers) => string.Join(", ", writers.Select(writer => $"{writer.Person}:{writer.Answers}"));

    private static bool Settled(Outcome outcome) => outcome.Messages.Select(message => message.Fact).OfType<SettleAnswer>().Single().Taken;

    private static bool Closed(Outcome outcome) => outcome.Messages.Select(message => message.Fact).OfType<CloseText>().Single().Closed;

    private static (string, bool?, string) Of(MessageDocument message) => (message.By, message.Answer, message.Text);
}
