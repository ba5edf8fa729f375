using Leerlabs.Grains.Core;
using Leerlabs.Silo.Tests.Hosting.Notes;
using Leerlabs.Silo.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Silo.Tests.Hosting;

public sealed class LocalHostTests : GrainHostContract
{
    private static readonly LocalHostOptions Options = new() { MaxActive = 100, IdleAfter = TimeSpan.FromDays(5), DueScan = TimeSpan.FromDays(1) };

    [Fact]
    public async Task Memory_stays_bounded_when_five_thousand_grains_are_opened_one_after_the_other()
    {
        for (var i = 0; i < 5_000; i++)
        {
            await Accepted(new("notes", NewId("many")), Actor.System, new OpenBoard());
            Assert.InRange(Local.ActiveCount, 1, Options.MaxActive + 1);
        }
    }

    [Fact]
    public async Task Idle_grain_is_dropped_and_comes_back_as_it_was()
    {
        var board = await NewBoard();
        await Accepted(board, Anna, new Count(7));
        Time.Advance(Options.IdleAfter * 2);
        Assert.Equal(0, Local.ActiveCount);
        Assert.Equal(7, await CountOf(board));
    }

    [Fact]
    public async Task Grain_that_let_its_frames_go_still_tells_what_was_missed()
    {
        var board = await BoardWithNotes(3);
        Time.Advance(Options.IdleAfter / 2);
        Assert.Equal(1, Local.ActiveCount);
        var opening = await Opened(board, Anna, 4);
        Assert.Equal([5, 6], Objects(opening.Body).Select(frame => (long)frame["seq"]!));
        await Accepted(board, Anna, new Count(7));
        Assert.Equal([5, 6, 7], Objects((await Opened(board, Anna, 4)).Body).Select(frame => (long)frame["seq"]!));
    }

    [Fact]
    public async Task Grain_that_is_observed_is_not_dropped()
    {
        var board = await NewBoard();
        var recorder = new Recorder();
        await using (await Host.Observe(board, recorder, None))
        {
            Time.Advance(Options.IdleAfter * 2);
            Assert.Equal(1, Local.ActiveCount);
            await Accepted(board, Anna, new Count(7));
            await recorder.Until(4);
        }

        Time.Advance(Options.IdleAfter * 2);
        Assert.Equal(0, Local.ActiveCount);
    }

    [Fact]
    public async Task Grain_is_reached_while_as_many_as_may_stay_are_all_observed()
    {
        // On a thread of its own: a host that never gets there must not take the test along.
        await Task.Run(async () =>
        {
            for (var i = 0; i < Options.MaxActive + 2; i++)
                await Host.Observe(await NewBoard(), new Recorder(), None);
        }).WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Grain_with_a_fact_to_deliver_is_not_dropped()
    {
        var (from, to) = (await NewBoard(), await NewBoard());
        var held = CommitFault.Held();
        Store.Choose = batch => batch.Grain == to ? held : null;
        await Accepted(from, Anna, new Tell($"{to}", "one"));
        await held.Reached;
        Time.Advance(Options.IdleAfter * 2);
        Assert.Equal(2, Local.ActiveCount);
        held.Release();
    }

    [Fact]
    public async Task Host_that_stops_waits_for_the_commit_in_flight_and_takes_nothing_more()
    {
        var board = await NewBoard();
        var held = CommitFault.Held();
        Store.Plan(held);
        var sending = Accepted(board, Anna, new Count(1));
        await held.Reached;
        var stopping = Host.DisposeAsync().AsTask();
        Assert.Equal(RefusalCode.Unavailable, (await Refused(board, Anna, new Count(1))).Code);
        Assert.False(stopping.IsCompleted);

        held.Release();
        await stopping;
        Assert.Equal(4, (await sending).Seq);
    }

    private LocalGrainHost Local => (LocalGrainHost)Host;

    protected override async Task<IGrainHost> Start(FaultyStore store, RuleBook rules, ManualTime time)
    {
        var host = new LocalGrainHost(store, rules, Options, time, NullLogger<LocalGrainHost>.Instance);
        await host.Start(None);
        return host;
    }
}
