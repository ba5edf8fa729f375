using System.Diagnostics;
using System.Net.WebSockets;

namespace Leerlabs.Bench.Clients;

/// <summary>What the watchers of one run saw.</summary>
/// <param name="Expected">Every message once for each watcher of its log.</param>
internal sealed record FanOutResult(long Expected, long Delivered, double P50, double P95, double P99, double LongestSilence, double DeliveredPerSecond)
{
    public double Missed => Expected - Delivered;
}

/// <summary>A stream of messages over one log or over many in turn, seen by many watchers, each on a socket of its own.</summary>
internal sealed class FanOut(FanOutPlan plan)
{
    /// <summary>Both servers get this long to compile what they run; nothing of it is counted.</summary>
    private const int WarmUpSeconds = 3;

    private readonly List<double>[] _ages = [.. Enumerable.Range(0, plan.Watchers).Select(_ => new List<double>())];
    private long _delivered;
    private readonly long[] _lastSeen = new long[plan.Watchers];
    private readonly double[] _silences = new double[plan.Watchers];
    private long _lastDelivery;

    public async Task<FanOutResult> Run(CancellationToken cancellation)
    {
        var sockets = await Connect(cancellation);
        var stuck = await Task.WhenAll(Enumerable.Range(0, plan.Stuck).Select(_ => plan.Doors[0].Watch(cancellation)));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var readers = sockets.Select((socket, index) => Read(socket, index, stop.Token)).ToArray();
        var writers = await OpenWriters(cancellation);
        await Write(writers, WarmUpSeconds, Marker.None, cancellation);
        var started = Stopwatch.GetTimestamp();
        var sent = await Write(writers, plan.Seconds, Marker.Now, cancellation);
        var expected = Enumerable.Range(0, sent).Sum(plan.WatchersOf);
        await AllDelivered(expected, cancellation);
        var seconds = Stopwatch.GetElapsedTime(started, Interlocked.Read(ref _lastDelivery)).TotalSeconds;
        await stop.CancelAsync();
        await Task.WhenAll(readers);
        await Task.WhenAll(sockets.Concat(stuck).Select(socket => socket.DisposeAsync().AsTask()));
        return Sum(expected, seconds);
    }

    private async Task<RawHubSocket[]> Connect(CancellationToken cancellation)
    {
        var sockets = new List<RawHubSocket>();
        foreach (var group in Enumerable.Range(0, plan.Watchers).Chunk(50))
            sockets.AddRange(await Task.WhenAll(group.Select(watcher => plan.DoorOf(watcher).Watch(watcher / plan.Doors.Count, cancellation))));

        return [.. sockets];
    }

    private async Task Read(RawHubSocket socket, int index, CancellationToken cancellation)
    {
        try
        {
            await socket.Receive((buffer, message) => Take(buffer.AsSpan()[message], index), cancellation);
        }
        catch (Exception fault) when (cancellation.IsCancellationRequested && fault is OperationCanceledException or WebSocketException)
        {
            // The run is over. Who was handing out a message just then finds the socket aborted.
        }
    }

    private bool Take(ReadOnlySpan<byte> message, int index)
    {
        var found = Marker.Ages(message, _ages[index].Add);
        if (found > 0)
        {
            var now = Stopwatch.GetTimestamp();
            if (_lastSeen[index] is > 0 and var last)
                _silences[index] = Math.Max(_silences[index], Stopwatch.GetElapsedTime(last, now).TotalMilliseconds);

            _lastSeen[index] = now;
            Interlocked.Add(ref _delivered, found);
            Interlocked.Exchange(ref _lastDelivery, now);
        }

        return false;
    }

    private async Task<RawHubSocket[][]> OpenWriters(CancellationToken cancellation) =>
        await Task.WhenAll(plan.Doors.Select(door => Task.WhenAll(door.Cookies.Select(cookie => OpenWriter(door, cookie, cancellation)))));

    /// <summary>Sends at an even pace.</summary>
    private async Task<int> Write(RawHubSocket[][] writers, int seconds, Func<string> text, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var total = plan.PerSecond * seconds;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        for (var sent = 0; sent < total;)
        {
            for (var owed = (int)(Stopwatch.GetElapsedTime(started).TotalSeconds * plan.PerSecond); sent < Math.Min(owed, total); sent++)
                await plan.WriterOf(writers, sent).Send(plan.DoorOf(sent).Write(sent, text()), cancellation);

            await timer.WaitForNextTickAsync(cancellation);
        }

        return total;
    }

    private static async Task<RawHubSocket> OpenWriter(Door door, string? cookie, CancellationToken cancellation)
    {
        var writer = new RawHubSocket(door.Hub, cookie);
        await writer.Connect(cancellation);
        return writer;
    }

    private async Task AllDelivered(long expected, CancellationToken cancellation)
    {
        var patience = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (Interlocked.Read(ref _delivered) < expected && patience.Elapsed < TimeSpan.FromSeconds(30))
            await timer.WaitForNextTickAsync(cancellation);
    }

    private FanOutResult Sum(long expected, double seconds)
    {
        var ages = _ages.SelectMany(list => list).Order().ToArray();
        return new(expected, ages.Length, At(ages, 0.50), At(ages, 0.95), At(ages, 0.99), LongestSilence(), ages.Length / seconds);
    }

    /// <summary>The longest time in which one watcher heard nothing, less the time between two entries.</summary>
    private double LongestSilence() => Math.Max(0, _silences.Max() - (1000.0 / plan.PerSecond));

    private static double At(double[] sorted, double part) => sorted.Length == 0 ? double.NaN : sorted[(int)((sorted.Length - 1) * part)];
}
