using System.Text.Json.Nodes;
using Leerlabs.Grains.Core;
using Leerlabs.Silo.Tests.Hosting.Notes;
using Leerlabs.Silo.Tests.Storage;

namespace Leerlabs.Silo.Tests.Hosting;

public abstract partial class GrainHostContract
{
    private static readonly TimeSpan BackOff = TimeSpan.FromHours(1);

    [Fact]
    public async Task Facts_reach_the_other_grain_in_order()
    {
        var (from, to) = (await NewBoard(), await NewBoard());
        string[] texts = [.. Enumerable.Range(0, 30).Select(i => $"{i:d2}")];
        foreach (var text in texts)
            await Accepted(from, Anna, new Tell($"{to}", text));

        await Reaches(to, 33);
        Assert.Equal(texts, await HeardTexts(to));
    }

    [Fact]
    public async Task Facts_that_were_not_delivered_are_delivered_after_a_restart()
    {
        var (from, to) = (await NewBoard(), await NewBoard());
        var held = CommitFault.Held();
        Store.Choose = batch => batch.Grain == to ? held : null;
        await Accepted(from, Anna, new Tell($"{to}", "one"));
        await held.Reached;
        await Accepted(from, Anna, new Tell($"{to}", "two"));
        Store.Choose = null;
        var restart = Restart();
        held.Release();
        await restart;

        await Reaches(to, 5);
        Assert.Equal(["one", "two"], await HeardTexts(to));
    }

    [Fact]
    public async Task Fact_that_is_delivered_while_the_store_is_read_again_is_removed()
    {
        var (from, to, readings) = (await NewBoard(), await NewBoard(), 0);
        TaskCompletionSource[] released = [new(), new()];
        var removed = new TaskCompletionSource();
        Store.BeforeOutgoing = () => Interlocked.Increment(ref readings) is var number && number <= released.Length ? released[number - 1].Task : Task.CompletedTask;
        Store.AroundDelivered = async remove =>
        {
            await remove();
            removed.TrySetResult();
        };
        await Accepted(from, Anna, new Tell($"{to}", "one"));
        await Accepted(from, Anna, new Tell($"{to}", "two"));
        released[0].SetResult();
        await Reaches(to, 5);
        // Behind the answer of the other grain.
        await Accepted(from, Actor.System, new Admit("person/carla", ["red"]));
        released[1].SetResult();

        await removed.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Fact_that_is_delivered_again_is_not_taken_again()
    {
        var (from, to) = (await NewBoard(), await NewBoard());
        Store.AroundDelivered = _ => Task.FromException(new InvalidOperationException("Not removed."));
        await Accepted(from, Anna, new Tell($"{to}", "one"));
        await Reaches(to, 4);
        Store.AroundDelivered = null;
        await Restart();
        await Accepted(from, Anna, new Tell($"{to}", "two"));

        await Reaches(to, 5);
        Assert.Equal(["one", "two"], await HeardTexts(to));
    }

    [Fact]
    public async Task Fact_that_fails_is_tried_again_and_nothing_overtakes_it()
    {
        var (from, to, failures) = (await NewBoard(), await NewBoard(), 0);
        Store.Choose = batch => batch.Grain == to && failures++ < 3 ? CommitFault.Before() : null;
        await Accepted(from, Anna, new Tell($"{to}", "one"));
        await Accepted(from, Anna, new Tell($"{to}", "two"));

        await Time.AdvanceUntil(Reaches(to, 5), BackOff);
        Assert.Equal(["one", "two"], await HeardTexts(to));
    }

    [Fact]
    public async Task Fact_that_keeps_failing_is_parked_and_the_pair_goes_on()
    {
        var (from, to) = (await NewBoard(), await NewBoard());
        await Accepted(from, Anna, new Tell($"{to}", "fail"));
        await Accepted(from, Anna, new Tell($"{to}", "after"));

        await Time.AdvanceUntil(Reaches(to, 4), BackOff);
        Assert.Equal(["after"], await HeardTexts(to));
        Assert.Equal(from, Assert.Single(await Store.Parked(100, None)).Source);
    }

    [Fact]
    public async Task Target_that_fails_does_not_hold_up_the_others()
    {
        var (from, failing, to) = (await NewBoard(), await NewBoard(), await NewBoard());
        await Accepted(from, Anna, new Tell($"{failing}", "fail"));
        await Accepted(from, Anna, new Tell($"{to}", "one"));

        await Reaches(to, 4);
        Assert.Equal(["one"], await HeardTexts(to));
    }

    [Fact]
    public async Task Fact_that_is_ignored_or_refused_counts_as_taken()
    {
        var (from, to) = (await NewBoard(), await NewBoard());
        foreach (var text in (string[])["nothing", "refuse", "heard"])
            await Accepted(from, Anna, new Tell($"{to}", text));

        await Reaches(to, 4);
        Assert.Equal(["heard"], await HeardTexts(to));
        Assert.Empty(await Store.Parked(100, None));
    }

    [Fact]
    public async Task Fact_that_travels_too_far_is_parked()
    {
        var (one, two) = (await NewBoard(), await NewBoard());
        string[] round = [.. Enumerable.Range(0, 12).Select(i => i % 2 == 0 ? $"{one}" : $"{two}")];
        await Accepted(one, Anna, new Tell($"{two}", "on", round));
        await Reaches(one, 4 + (Limits.Hops / 2));
        await Accepted(one, Anna, new Tell($"{two}", "last"));

        await Reaches(two, 4 + (Limits.Hops / 2));
        Assert.Equal(Limits.Hops + 1, Assert.Single(await Store.Parked(100, None)).Message.Hops);
    }

    [Fact]
    public async Task Delivered_facts_leave_nothing_to_deliver()
    {
        var (from, to) = (await NewBoard(), await NewBoard());
        var removed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Store.AroundDelivered = async remove =>
        {
            await remove();
            removed.SetResult();
        };
        await Accepted(from, Anna, new Tell($"{to}", "one"));

        await removed.Task;
        Assert.Empty(await Store.Outgoing(from, 10, None));
        Assert.Equal(["one"], await HeardTexts(to));
    }

    /// <summary>Ends when a grain has come to a sequence number.</summary>
    private async Task Reaches(GrainId grain, long seq)
    {
        var recorder = new Recorder();
        await using var observation = await Host.Observe(grain, recorder, None);
        if (await Store.Head(grain, None) < seq)
            await recorder.Until(seq);
    }

    private async Task<List<string>> HeardTexts(GrainId grain)
    {
        var page = Value(await Host.Page(grain, Actor.Person(Anna), new("heard") { Take = 200 }, None));
        return [.. page.Docs.Select(json => (string)JsonNode.Parse(json.Span)!["text"]!).Reverse()];
    }
}
