using System.Net.WebSockets;
using System.Text;

namespace Leerlabs.Bench.Clients;

/// <summary>Writes 20 entries a second and sends again, with the same commandId, what was not acknowledged when the line broke.</summary>
internal sealed class PersistentWriter
{
    private readonly Queue<string> _unacknowledged = new();

    public HashSet<string> Acknowledged { get; } = [];

    /// <summary>Writes until the time is up; the caller then kills the server while a command may be under way.</summary>
    public async Task Write(int port, CancellationToken cancellation)
    {
        try
        {
            var door = await Door.Find("server", port, cancellation);
            await using var socket = new RawHubSocket(door.Hub, door.Cookies[0]);
            await socket.Connect(cancellation);
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
            while (await timer.WaitForNextTickAsync(cancellation))
                await WriteOne(socket, door.Grain!, cancellation);
        }
        catch (Exception broken) when (broken is OperationCanceledException or WebSocketException or HttpRequestException or IOException)
        {
            // Killed in the middle; the rest is sent to the next server.
        }
    }

    private async Task WriteOne(RawHubSocket socket, string grain, CancellationToken cancellation)
    {
        if (_unacknowledged.Count == 0)
            _unacknowledged.Enqueue(Guid.CreateVersion7().ToString());

        var key = _unacknowledged.Peek();
        await socket.Send(
            $$"""{"type":1,"invocationId":"{{key}}","target":"Send","arguments":["{{grain}}",{"type":"add-entry","commandId":"{{key}}","entry":"{{key}}","text":"{{Marker.Now()}}"}]}""",
            cancellation);
        await socket.Receive((buffer, message) => IsReceipt(buffer.AsSpan()[message], key), cancellation);
        Acknowledged.Add(_unacknowledged.Dequeue());
    }

    private static bool IsReceipt(ReadOnlySpan<byte> message, string key) =>
        message.StartsWith("{\"type\":3"u8) && message.IndexOf(Encoding.UTF8.GetBytes(key)) >= 0 && message.IndexOf("\"error\":"u8) < 0;
}
