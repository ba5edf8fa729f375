using System.Diagnostics;

namespace Leerlabs.Bench.Clients;

/// <summary>Connected watchers that stay until they are let go.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private readonly RawHubSocket[] _sockets;

    private Crowd(RawHubSocket[] sockets) => _sockets = sockets;

    public static async Task<Crowd> Gather(string server, int port, int watchers, CancellationToken cancellation)
    {
        var door = await Door.Find(server, port, cancellation);
        var sockets = new List<RawHubSocket>();
        foreach (var group in Enumerable.Range(0, watchers).Chunk(50))
            sockets.AddRange(await Task.WhenAll(group.Select(_ => door.Watch(cancellation))));

        return new Crowd([.. sockets]);
    }

    /// <summary>All at once, without manners.</summary>
    /// <returns>Seconds from the first connection to the last answered watch.</returns>
    public static async Task<double> Rush(string server, int port, int watchers, CancellationToken cancellation)
    {
        var door = await Door.Find(server, port, cancellation);
        var watch = Stopwatch.StartNew();
        var sockets = await Task.WhenAll(Enumerable.Range(0, watchers).Select(_ => door.Watch(cancellation)));
        var seconds = watch.Elapsed.TotalSeconds;
        await new Crowd(sockets).DisposeAsync();
        return seconds;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in _sockets)
            await socket.DisposeAsync();
    }
}
