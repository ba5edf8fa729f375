using Leerlabs.Orleans.Tests.Hosting;
using Leerlabs.Silo.Orleans;
using Leerlabs.Silo.Orleans.Contracts;
using Leerlabs.Silo.Tests.Hosting.Notes;

namespace Leerlabs.Orleans.Tests.Clusters;

/// <summary>A grain does not always live where it lived, nor alone.</summary>
public sealed class MovedGrainTests : ClusterTests
{
    [Fact]
    public async Task Grain_that_was_dropped_comes_back_as_it_was()
    {
        var board = await First.NewBoard();
        await First.Accepted(board, new Count(7));
        await Cluster.Deactivate(board);
        Assert.Null(Cluster.HomeOf(board));
        Assert.Equal(4, (await First.Accepted(board, new Count(1))).Seq);
    }

    [Fact]
    public async Task Watcher_of_a_grain_that_was_dropped_hears_what_its_next_activation_commits()
    {
        var board = await First.NewBoard();
        var listener = await Listener.On(HostAt(1), board);
        await First.Accepted(board, new Count(1));
        await Cluster.Deactivate(board);
        await First.Accepted(board, new Count(1));
        await listener.Until(4);
        Assert.Equal([3, 4], listener.Seqs);
    }

    [Fact]
    public async Task Node_that_does_not_answer_holds_nobody()
    {
        var board = await First.NewBoard();
        var stuck = new StuckNode();
        var observer = Cluster.Grains.CreateObjectReference<INodeObserver>(stuck);
        await Cluster.Grains.Watched(board).Watch(new("stuck", observer, null));
        var listener = await Listener.On(HostAt(1), board);
        for (var i = 0; i < 10; i++)
            await First.Accepted(board, new Count(1));

        await listener.Until(12);
        await stuck.Reached;
        stuck.Release();
    }

    [Fact]
    public async Task Of_two_activations_only_one_commits_and_the_loser_drops_itself()
    {
        var board = await First.NewBoard();
        await using var other = await HouseCluster.Start(1, _ => Store, Boards.Book, Time);
        var elsewhere = other.HostOf(other.Silos[0]);
        await elsewhere.Accepted(board, new Count(1));
        var dropped = Cluster.Deactivated(board);

        Assert.Equal(4, (await First.Accepted(board, new Count(1))).Seq);
        await dropped;
        Assert.Equal([3, 4], (await Stored(board)).Skip(2).Select(frame => frame.Seq));
    }

    [Fact]
    public async Task What_two_activations_acknowledge_is_all_there_once()
    {
        var boards = await First.NewBoards(4);
        await using var other = await HouseCluster.Start(1, _ => Store, Boards.Book, Time);
        var writers = new Writers([First, other.HostOf(other.Silos[0])], boards);
        await writers.Write(12, 20);

        foreach (var board in boards)
            Assert.Equal(
                writers.Acknowledged.Where(one => one.Board == board).Select(one => one.Command).Order(StringComparer.Ordinal),
                (await Stored(board)).Skip(2).Select(frame => frame.Command).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Watcher_hears_also_what_another_activation_commits()
    {
        var board = await First.NewBoard();
        var listener = await Listener.On(HostAt(1), board);
        await using var other = await HouseCluster.Start(1, _ => Store, Boards.Book, Time);
        await other.HostOf(other.Silos[0]).Accepted(board, new Count(1));
        await listener.Until(3);
        Assert.Equal([3], listener.Seqs);
    }

    [Fact]
    public async Task What_a_node_whispers_reaches_the_other_nodes_that_watch_and_not_itself()
    {
        var board = await First.NewBoard();
        var heard = new[] { await Listener.On(HostAt(0), board), await Listener.On(HostAt(1), board), await Listener.On(HostAt(2), board) };
        await HostAt(1).Whisper(board, new byte[] { 1, 2, 3 }, CancellationToken.None);

        await heard[0].Whispered;
        await heard[2].Whispered;
        Assert.False(heard[1].Whispered.IsCompleted);
    }

    private sealed class StuckNode : INodeObserver
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => _reached.Task;

        public void Release() => _released.TrySetResult();

        public Task OnFrames(FramesMessage message)
        {
            _reached.TrySetResult();
            return _released.Task;
        }

        public Task OnWhisper(string grain, ReadOnlyMemory<byte> note) => Task.CompletedTask;

        public Task OnMoved(string grain) => Task.CompletedTask;
    }
}
