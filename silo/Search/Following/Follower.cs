using Leerlabs.Grains.Core;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Search.Following;

/// <summary>
/// Keeps the index up to date without waking a grain: it reads the store. A grain that changed is taken up at once; a few are read at the same time, one
/// grain never twice.
/// </summary>
internal sealed class Follower(Func<GrainId, CancellationToken, Task> catchUp, int atOnce, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private readonly LinkedList<Round> _line = [];
    private readonly Dictionary<GrainId, Round> _waiting = [];
    private readonly Dictionary<GrainId, Round> _running = [];
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>A grain changed, or may have. The answer ends when the index has what it held by now.</summary>
    /// <param name="first">Somebody waits for it.</param>
    public Task Nudge(GrainId grain, bool first = false)
    {
        lock (_gate)
        {
            if (!_waiting.TryGetValue(grain, out var round))
                _line.AddLast((_waiting[grain] = round = new(grain)).Node);
            if (first)
                Prefer(round);

            Start();
            return round.Done;
        }
    }

    /// <summary>Ends when everything of a grain that was known to have changed is in the index.</summary>
    public Task UpTo(GrainId grain)
    {
        lock (_gate)
        {
            if (!_waiting.TryGetValue(grain, out var round))
                return _running.TryGetValue(grain, out var running) ? running.Done : Task.CompletedTask;

            Prefer(round);
            return round.Done;
        }
    }

    /// <summary>Takes up nothing more and waits for what is at work.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        Task[] running;
        lock (_gate)
            running = [.. _running.Values.Select(round => round.Done)];
        await Task.WhenAll(running);
    }

    private void Prefer(Round round)
    {
        _line.Remove(round.Node);
        _line.AddFirst(round.Node);
    }

    /// <summary>Starts what may be started. Within the gate.</summary>
    private void Start()
    {
        for (var node = _line.First; node is not null && _running.Count < atOnce && !_stopping.IsCancellationRequested;)
        {
            var (round, next) = (node.Value, node.Next);
            if (!_running.ContainsKey(round.Grain))
            {
                _line.Remove(node);
                _waiting.Remove(round.Grain);
                _running[round.Grain] = round;
                _ = Task.Run(() => Run(round));
            }

            node = next;
        }
    }

    private async Task Run(Round round)
    {
        try
        {
            await catchUp(round.Grain, _stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The index goes on from where it stands at the next start.
        }
        catch (Exception fault)
        {
            logger.LogWarning("{Grain} could not be taken into the index, which is tried again: {Reason}", round.Grain, fault.Message);
            _ = Again(round.Grain);
        }

        End(round);
    }

    private async Task Again(GrainId grain)
    {
        await Task.Delay(Pause, time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Nudge(grain);
    }

    private void End(Round round)
    {
        lock (_gate)
        {
            _running.Remove(round.Grain);
            Start();
        }

        round.End();
    }

    /// <summary>One reading of a grain, asked for and not begun, or under way.</summary>
    private sealed class Round
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Round(GrainId grain) => (Grain, Node) = (grain, new(this));

        public GrainId Grain { get; }

        public LinkedListNode<Round> Node { get; }

        public Task Done => _done.Task;

        public void End() => _done.TrySetResult();
    }
}
