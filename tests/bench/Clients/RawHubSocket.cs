using System.Net.WebSockets;
using System.Text;

namespace Leerlabs.Bench.Clients;

/// <summary>
/// A SignalR connection on a bare WebSocket: JSON protocol, no parsing on the hot path. What arrives is handed out as raw messages,
/// so that the client costs as little as a client can.
/// </summary>
internal sealed class RawHubSocket(Uri address, string? cookie) : IAsyncDisposable
{
    private const byte RecordSeparator = 0x1e;

    private readonly ClientWebSocket _socket = new();
    private byte[] _buffer = new byte[16 * 1024];
    private int _filled;

    public async Task Connect(CancellationToken cancellation)
    {
        if (cookie is not null)
            _socket.Options.SetRequestHeader("Cookie", cookie);

        _socket.Options.SetRequestHeader("Origin", $"http://{address.Authority}");
        await _socket.ConnectAsync(address, cancellation);
        await Send("""{"protocol":"json","version":1}""", cancellation);
        await Receive((_, _) => true, cancellation);
    }

    public async Task Send(string json, CancellationToken cancellation) =>
        await _socket.SendAsync(Encoding.UTF8.GetBytes(json + (char)RecordSeparator), WebSocketMessageType.Text, endOfMessage: true, cancellation);

    /// <summary>Hands out messages until one of them satisfies <paramref name="until"/>.</summary>
    public async Task Receive(RawMessage until, CancellationToken cancellation)
    {
        while (true)
        {
            if (HandOut(until))
                return;

            if (_filled == _buffer.Length)
                Array.Resize(ref _buffer, _buffer.Length * 2);

            var received = await _socket.ReceiveAsync(_buffer.AsMemory(_filled), cancellation);
            if (received.MessageType == WebSocketMessageType.Close)
                throw new WebSocketException("The server closed the connection.");

            _filled += received.Count;
        }
    }

    private bool HandOut(RawMessage until)
    {
        var start = 0;
        var done = false;
        while (!done)
        {
            var length = _buffer.AsSpan(start, _filled - start).IndexOf(RecordSeparator);
            if (length < 0)
                break;

            done = until(_buffer, new Range(start, start + length));
            start += length + 1;
        }

        _buffer.AsSpan(start, _filled - start).CopyTo(_buffer);
        _filled -= start;
        return done;
    }

    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>Looks at one message in the buffer; true ends the receiving.</summary>
internal delegate bool RawMessage(byte[] buffer, Range message);
