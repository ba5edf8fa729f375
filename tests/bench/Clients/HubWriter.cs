using System.Diagnostics;
using System.Text;

namespace Leerlabs.Bench.Clients;

/// <summary>Adds entries over a connection of its own, each when the one before is acknowledged.</summary>
internal sealed class HubWriter : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly RawHubSocket _socket;

    private HubWriter(RawHubSocket socket) => _socket = socket;

    public static async Task<HubWriter> Open(Uri hub, string? cookie, CancellationToken cancellation)
    {
        var socket = new RawHubSocket(hub, cookie);
        await socket.Connect(cancellation);
        return new(socket);
    }

    /// <summary>Sends it again, as a browser does, while the grain can't be reached or the server finds that it comes too fast.</summary>
    /// <returns>Milliseconds until it was acknowledged.</returns>
    public async Task<double> Add(string log, string key, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await Send(log, key, cancellation))
            await Task.Delay(Pause, cancellation);

        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    public ValueTask DisposeAsync() => _socket.DisposeAsync();

    private async Task<bool> Send(string log, string key, CancellationToken cancellation)
    {
        var done = false;
        await _socket.Send(
            $$"""{"type":1,"invocationId":"{{key}}","target":"Send","arguments":["{{log}}",{"type":"add-entry","commandId":"{{key}}","entry":"{{key}}","text":"{{Marker.Now()}}"}]}""",
            cancellation);
        await _socket.Receive((buffer, message) => IsAnswer(buffer.AsSpan()[message], key, out done), cancellation);
        return done;
    }

    private static bool IsAnswer(ReadOnlySpan<byte> message, string key, out bool done)
    {
        done = message.IndexOf("\"error\":"u8) < 0;
        if (!message.StartsWith("{\"type\":3"u8) || message.IndexOf(Encoding.UTF8.GetBytes(key)) < 0)
            return false;

        return done || IsPassing(message) ? true : throw new InvalidOperationException(Encoding.UTF8.GetString(message));
    }

    private static bool IsPassing(ReadOnlySpan<byte> message) => message.IndexOf("unavailable"u8) >= 0 || message.IndexOf("too-many"u8) >= 0;
}
