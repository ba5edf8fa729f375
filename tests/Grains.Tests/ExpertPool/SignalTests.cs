using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertPool;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.ExpertPool.PoolBench;

namespace Leerlabs.Grains.Tests.ExpertPool;

/// <summary>What schools keep asking of others than experts.</summary>
public sealed class SignalTests
{
    [Fact]
    public void Requests_that_ask_the_same_stand_behind_one_signal_each_once()
    {
        var bench = Marked();

        Send(bench, Co, new MarkSignal("signal01", "request2"));
        Assert.Null(Send(bench, Ed, new MarkSignal("signal01", "request2")).Frame);

        var signal = bench.State.Get<SignalDocument>("signal/signal01");
        Assert.Equal((SignalLine.Chain, "Een koppeling met de methode"), (signal.Line, signal.Text));
        Assert.Equal(["request1", "request2"], signal.Sources.Select(source => source.Request));
    }

    [Fact]
    public void New_signal_needs_a_line_words_and_a_request_of_the_pool()
    {
        var bench = Marked();

        Assert.Equal("signal-line-needed", Refused(bench, new MarkSignal("signal02", "request1", Text: "Geld")));
        Assert.Equal("text-empty", Refused(bench, new MarkSignal("signal02", "request1", SignalLine.National)));
        Assert.Equal("not-found", Refused(bench, new MarkSignal("signal02", "request9", SignalLine.National, "Geld")));
    }

    [Fact]
    public void Signals_that_say_the_same_become_one_with_the_words_of_the_one_that_stays()
    {
        var bench = Marked();
        Send(bench, Ed, new MarkSignal("signal02", "request2", SignalLine.National, "Geld voor licenties"));
        Send(bench, Ed, new MarkSignal("signal02", "request1"));

        Send(bench, Co, new JoinSignals("signal01", "signal02"));

        var left = Assert.Single(bench.State.Ordered.OfType<SignalDocument>());
        Assert.Equal("Geld voor licenties", left.Text);
        Assert.Equal(["request2", "request1"], left.Sources.Select(source => source.Request));
        Assert.Equal("signal-same", Refused(bench, new JoinSignals("signal02", "signal02")));
    }

    [Fact]
    public void Signal_goes_with_its_last_request_and_stays_while_one_that_moved_away_is_behind_it()
    {
        var bench = Marked();
        bench.Send(TheRequest, new LeaveQueue("request1"));
        Assert.NotEmpty(bench.State.Ordered.OfType<SignalDocument>());

        Send(bench, Ed, new UnmarkSignal("signal01", "request1"));

        Assert.Empty(bench.State.Ordered.OfType<SignalDocument>());
    }

    [Fact]
    public void Managers_read_signals_and_only_experts_make_them()
    {
        var bench = Marked();

        Assert.Contains("signal/signal01", bench.Visible(bench.State, bench.AudienceOf(Nina)).Select(document => document.Id));
        Assert.Equal("forbidden", bench.Send(Nina, new WordSignal("signal01", SignalLine.National, "Anders")).Refusal?.Key);
        Send(bench, Co, new WordSignal("signal01", SignalLine.National, "Anders"));
        Assert.Equal("Anders", bench.State.Get<SignalDocument>("signal/signal01").Text);
    }

    private static RuleBench Marked()
    {
        var bench = Open();
        bench.Queue();
        bench.Queue(key: "request2");
        Send(bench, Ed, new MarkSignal("signal01", "request1", SignalLine.Chain, " Een koppeling met de methode "));
        return bench;
    }

    private static Outcome Send(RuleBench bench, Actor who, PoolCommand command)
    {
        var outcome = bench.Send(who, command);
        Assert.Null(outcome.Refusal);
        return outcome;
    }

    private static string? Refused(RuleBench bench, PoolCommand command) => bench.Send(Ed, command).Refusal?.Key;
}
