using Leerlabs.Silo.Orleans;
using Leerlabs.Silo.Tests.Hosting.Notes;
using Leerlabs.Silo.Tests.Storage;
using Orleans.TestingHost;

namespace Leerlabs.Orleans.Tests.Clusters;

/// <summary>What a silo that died had still to do.</summary>
public sealed class LeftBehindTests : ClusterTests
{
    [Fact]
    public async Task Due_times_fire_once_after_the_silo_that_watched_them_was_killed()
    {
        var boards = await First.NewBoards(6);
        foreach (var board in boards)
            await First.Accepted(board, new Remind("tea", Time.GetUtcNow().AddMinutes(10)));

        await Cluster.Kill(WatchmansHome());
        Time.Advance(TimeSpan.FromMinutes(10));
        foreach (var board in boards)
            await Reaches(First, board, 4);

        await Cluster.Kill(WatchmansHome());
        Time.Advance(TimeSpan.FromMinutes(10));
        foreach (var board in boards)
        {
            await First.Accepted(board, new Count(1));
            Assert.Equal(1, (await Stored(board)).Count(frame => frame.By == "system" && frame.Seq > 2));
        }
    }

    [Fact]
    public async Task Fact_of_a_grain_of_which_the_silo_was_killed_is_delivered_once()
    {
        var (from, to) = (await First.NewBoard(), await First.NewBoard());
        Store.Choose = batch => batch.Grain == to ? CommitFault.Before() : null;
        await First.Accepted(from, new Tell($"{to}", "one"));
        await Cluster.Kill(Cluster.HomeOf(from)!);
        Store.Choose = null;

        await Time.AdvanceUntil(Reaches(First, to, 3), TimeSpan.FromMinutes(1));
        await First.Accepted(to, new Count(1));
        Assert.Equal(4, await Store.Head(to, CancellationToken.None));
    }

    private InProcessSiloHandle WatchmansHome() => Cluster.HomeOf(Cluster.Grains.Watchman().GetGrainId())!;
}
