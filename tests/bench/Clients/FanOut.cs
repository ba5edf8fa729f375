using System.Diagnostics;
using System.Net.WebSockets;

namespace Leerlabs.Bench.Clients;

/// <summary>What the watchers of one run saw.</summary>
internal sealed record FanOutResult(int Sent, long Delivered, double P50, double P95, double P99, double LongestSilence, double DeliveredPerSecond)
{
    public double Missed(int watchers) => ((double)Sent * watchers) - Delivered;
}

/// <summary>One writer's stream of messages, seen by many watchers, each on a socket of its own.</summary>
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
        var stuck = await Task.WhenAll(Enumerable.Range(0, plan.Stuck).Select(_ => plan.Door.Watch(cancellation)));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var readers = sockets.Select((socket, index) => Read(socket, index, stop.Token)).ToArray();
        var writers = await OpenWriters(cancellation);
        await Write(writers, WarmUpSeconds, Marker.None, cancellation);
        var started = Stopwatch.GetTimestamp();
        var sent = await Write(writers, plan.Seconds, Marker.Now, cancellation);
        await AllDelivered((long)sent * plan.Watchers, cancellation);
        var seconds = Stopwatch.GetElapsedTime(started, Interlocked.Read(ref _lastDelivery)).TotalSeconds;
        await stop.CancelAsync();
        await Task.WhenAll(readers);
        await Task.WhenAll(sockets.Concat(stuck).Select(socket => socket.DisposeAsync().AsTask()));
        return Sum(sent, seconds);
    }

    private async Task<RawHubSocket[]> Connect(CancellationToken cancellation)
    {
        var sockets = new List<RawHubSocket>();
        foreach (var group in Enumerable.Range(0, plan.Watchers).Chunk(50))
            sockets.AddRange(await Task.WhenAll(group.Select(_ => plan.Door.Watch(cancellation))));

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

    private async Task<RawHubSocket[]> OpenWriters(CancellationToken cancellation) =>
        await Task.WhenAll(plan.Door.Cookies.Select(cookie => OpenWriter(cookie, cancellation)));

    /// <summary>Sends at an even pace.</summary>
    private async Task<int> Write(RawHubSocket[] writers, int seconds, Func<string> text, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var total = plan.PerSecond * seconds;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        for (var sent = 0; sent < total;)
        {
            for (var owed = (int)(Stopwatch.GetElapsedTime(started).TotalSeconds * plan.PerSecond); sent < Math.Min(owed, total); sent++)
                await writers[sent % writers.Length].Send(plan.Door.Write(sent, text()), cancellation);

            await timer.WaitForNextTickAsync(cancellation);
        }

        return total;
    }

    private async Task<RawHubSocket> OpenWriter(string? cookie, CancellationToken cancellation)
    {
        var writer = new RawHubSocket(plan.Door.Hub, cookie);
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

    private FanOutResult Sum(int sent, double seconds)
    {
        var ages = _ages.SelectMany(list => list).Order().ToArray();
        return new(sent, ages.Length, At(ages, 0.50), At(ages, 0.95), At(ages, 0.99), LongestSilence(), ages.Length / seconds);
    }

    /// <summary>The longest time in which one watcher heard nothing, less the time between two entries.</summary>
    private double LongestSilence() => Math.Max(0, _silences.Max() - (1000.0 / plan.PerSecond));

    private static double At(double[] sorted, double part) => sorted.Length == 0 ? double.NaN : sorted[(int)((sorted.Length - 1) * part)];
}

/// <summary>Where, how many, how fast, how long.</summary>
/// <param name="Stuck">Readers beside them that watch and never read again.</param>
internal sealed record FanOutPlan(Door Door, int Watchers, int PerSecond, int Seconds, int Stuck);
