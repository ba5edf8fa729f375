using System.Collections.Concurrent;
using Leerlabs.Silo;
using Leerlabs.Silo.Tests.Hosting.Notes;

namespace Leerlabs.Orleans.Tests.Clusters;

/// <summary>People who write through some nodes. As a browser does, each sends one command until it is acknowledged, by another node when one does not answer.</summary>
internal sealed class Writers(IReadOnlyList<IGrainHost> hosts, IReadOnlyList<GrainId> boards)
{
    private readonly ConcurrentBag<(GrainId Board, string Command)> _acknowledged = [];
    private volatile Refusals? _refusals;
    private readonly ConcurrentBag<(int Count, TaskCompletionSource Done)> _waiting = [];

    public IReadOnlyCollection<(GrainId Board, string Command)> Acknowledged => _acknowledged;

    /// <summary>Ends when this many commands were acknowledged.</summary>
    public Task Until(int count)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Add((count, done));
        return done.Task;
    }

    /// <summary>Ends when the boards can't take this many commands for the moment.</summary>
    public Task UntilRefused(int count)
    {
        _refusals = new(count);
        return _refusals.Done;
    }

    public Task Write(int writers, int each) => Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => WriteAll(writer, each))));

    private async Task WriteAll(int writer, int each)
    {
        for (var i = 0; i < each; i++)
            await WriteOne(writer, boards[(writer + i) % boards.Count], Boards.NewId("command"));
    }

    private async Task WriteOne(int writer, GrainId board, string command)
    {
        for (var node = writer; !await Try(hosts[node % hosts.Count], board, command); node++)
            await Task.Yield();

        _acknowledged.Add((board, command));
        foreach (var (_, done) in _waiting.Where(waiting => waiting.Count <= _acknowledged.Count))
            done.TrySetResult();
    }

    private async Task<bool> Try(IGrainHost host, GrainId board, string command)
    {
        try
        {
            var result = await host.Tell(board, new Count(1), command);
            if (!result.Succeeded)
                _refusals?.Count();
            return result.Succeeded;
        }
        catch (Exception gone) when (gone is not Xunit.Sdk.XunitException)
        {
            return false;
        }
    }

    private sealed class Refusals(int wanted)
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _left = wanted;

        public Task Done => _done.Task;

        public void Count()
        {
            if (Interlocked.Decrement(ref _left) == 0)
                _done.TrySetResult();
        }
    }
}
