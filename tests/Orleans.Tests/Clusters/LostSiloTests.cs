using Xunit.Abstractions;

namespace Leerlabs.Orleans.Tests.Clusters;

/// <summary>A silo goes while people write.</summary>
public sealed class LostSiloTests(ITestOutputHelper output) : ClusterTests
{
    private const int Logs = 20;
    private const int People = 50;
    private const int Each = 60;

    [Fact]
    public async Task Silo_that_is_killed_while_fifty_write_takes_nothing_that_was_acknowledged_along()
    {
        var run = await Begin();
        var killed = Cluster.Silos[2];
        var writing = run.Writers.Write(People, Each);
        await run.Writers.Until(People * Each / 3);
        await Cluster.Kill(killed);
        await writing;

        await EverythingIsThereOnceAndHeardInOrder(run);
    }

    [Fact]
    public async Task Silo_that_leaves_hands_its_grains_over_while_fifty_write()
    {
        var run = await Begin();
        var leaving = Cluster.Silos[2];
        var writing = run.Writers.Write(People, Each);
        await run.Writers.Until(People * Each / 3);
        await Cluster.Stop(leaving);
        await writing;

        await EverythingIsThereOnceAndHeardInOrder(run);
    }

    [Fact]
    public async Task Silo_that_is_cut_off_from_the_store_acknowledges_nothing_and_loses_its_grains_to_the_others()
    {
        var run = await Begin();
        var line = LineOf(Cluster.HomeOf(run.Logs[0])!);
        var writing = run.Writers.Write(People, Each);
        await run.Writers.Until(People * Each / 3);
        var refused = run.Writers.UntilRefused(People);
        line.Cut = true;
        await refused;
        await writing;

        line.Cut = false;
        await EverythingIsThereOnceAndHeardInOrder(run);
    }

    [Fact]
    public async Task Silo_that_is_cut_off_from_the_others_loses_its_grains_to_them_and_no_two_commit_for_one()
    {
        var run = await Begin();
        var alone = Cluster.Silos[2];
        var writing = run.Writers.Write(People, Each);
        await run.Writers.Until(People * Each / 3);
        await Cluster.CutOff(alone);
        await writing;

        await EverythingIsThereOnceAndHeardInOrder(run);
    }

    /// <summary>Two nodes that stay each have a watcher on every log.</summary>
    private async Task<LostSiloRun> Begin()
    {
        var logs = await First.NewBoards(Logs);
        var listeners = new List<(GrainId Log, Listener Listener)>();
        foreach (var host in new[] { HostAt(0), HostAt(1) })
            foreach (var log in logs)
                listeners.Add((log, await Listener.On(host, log)));

        return new(logs, new([HostAt(0), HostAt(1), HostAt(2)], logs), listeners);
    }

    private async Task EverythingIsThereOnceAndHeardInOrder(LostSiloRun run)
    {
        Assert.Equal(People * Each, run.Writers.Acknowledged.Count);
        foreach (var log in run.Logs)
        {
            var frames = await Stored(log);
            Assert.Equal(Enumerable.Range(1, frames.Count).Select(seq => (long)seq), frames.Select(frame => frame.Seq));
            var written = frames.Skip(2).Select(frame => frame.Command).Order(StringComparer.Ordinal);
            Assert.Equal(run.Writers.Acknowledged.Where(one => one.Board == log).Select(one => one.Command).Order(StringComparer.Ordinal), written);
        }

        foreach (var (log, listener) in run.Listeners)
        {
            var head = await Store.Head(log, CancellationToken.None);
            await listener.Until(head);
            Assert.Equal(0, listener.Broken);
            Assert.Equal(Enumerable.Range(3, (int)head - 2).Select(seq => (long)seq), listener.Seqs);
        }

        var silences = run.Listeners.Select(one => one.Listener.LongestSilence).Order().ToList();
        output.WriteLine($"Longest silence of {silences.Count} watchers: median {silences[silences.Count / 2].TotalSeconds:0.0} s, longest {silences[^1].TotalSeconds:0.0} s.");
    }

    private sealed record LostSiloRun(GrainId[] Logs, Writers Writers, List<(GrainId Log, Listener Listener)> Listeners);
}
