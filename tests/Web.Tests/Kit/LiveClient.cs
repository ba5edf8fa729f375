using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace Leerlabs.Web.Tests.Kit;

/// <summary>The SignalR JSON protocol by hand, over a raw WebSocket: what our own browser sends, byte for byte.</summary>
public sealed class LiveClient : IAsyncDisposable
{
    private const byte Separator = 0x1e;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _calls = new();
    private readonly Channel<Said> _said = Channel.CreateUnbounded<Said>();
    private readonly List<Said> _passedOver = [];
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _calling;

    /// <summary>Ends when the server has closed the line.</summary>
    public Task Closed => _closed.Task.WaitAsync(Patience);

    public static async Task<LiveClient> Connect(Uri address, CookieContainer cookies, string? origin = null)
    {
        var client = new LiveClient();
        client._socket.Options.Cookies = cookies;
        client._socket.Options.SetRequestHeader("Origin", origin ?? address.GetLeftPart(UriPartial.Authority));
        using var patience = new CancellationTokenSource(Patience);
        await client._socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/live" }.Uri, patience.Token);
        await client.Write("{\"protocol\":\"json\",\"version\":1}");
        _ = client.Listen();
        return client;
    }

    public async Task<JsonElement> Call(string method, params object?[] arguments)
    {
        var id = $"{Interlocked.Increment(ref _calling)}";
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _calls[id] = answer;
        await Write(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments }));
        return await answer.Task.WaitAsync(Patience);
    }

    public Task<JsonElement> Watch(string grain, long after = 0) => Call("Watch", grain, after);

    public Task<JsonElement> Send(string grain, object command) => Call("Send", grain, command);

    public Task<JsonElement> Page(string grain, string type, object? query = null) => Call("Page", grain, type, query ?? new { });

    /// <summary>The next thing that the server says by itself and that fits; others are kept for later.</summary>
    public async Task<Said> Hears(string target, Func<Said, bool>? which = null)
    {
        bool Fits(Said said) => said.Target == target && (which is null || which(said));
        if (_passedOver.Find(Fits) is { } earlier)
        {
            _passedOver.Remove(earlier);
            return earlier;
        }

        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var said = await _said.Reader.ReadAsync(patience.Token);
            if (Fits(said))
                return said;
            _passedOver.Add(said);
        }
    }

    /// <summary>All frames of a grain as they come, until the one with this sequence number.</summary>
    public async Task<List<JsonElement>> FramesUntil(string grain, long seq)
    {
        var frames = new List<JsonElement>();
        while (frames.Count == 0 || frames[^1].GetProperty("seq").GetInt64() < seq)
            frames.AddRange((await Hears("Frames", said => said.Grain == grain)).Arguments[1].EnumerateArray());
        return frames;
    }

    /// <summary>What the server said by itself so far, in order.</summary>
    public IReadOnlyList<Said> SoFar()
    {
        while (_said.Reader.TryRead(out var said))
            _passedOver.Add(said);
        return [.. _passedOver];
    }

    public async Task Write(string message)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes($"{message}{(char)Separator}"), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _sending.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task Listen()
    {
        var bytes = new List<byte>();
        var buffer = new byte[16 * 1024];
        try
        {
            while (await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } part)
                foreach (var one in buffer.AsSpan(0, part.Count))
                    if (one != Separator)
                        bytes.Add(one);
                    else
                        Take(bytes);
        }
        catch (Exception end) when (end is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The line is cut: that too is an end.
        }

        _closed.TrySetResult();
        _said.Writer.TryComplete();
        foreach (var call in _calls.Values)
            call.TrySetException(new IOException("The line was closed."));
    }

    private void Take(List<byte> bytes)
    {
        var message = JsonSerializer.Deserialize<JsonElement>(bytes.ToArray());
        bytes.Clear();
        if (!message.TryGetProperty("type", out var type))
            return;
        if (type.GetInt32() == 1)
            _said.Writer.TryWrite(new(message.GetProperty("target").GetString()!, message.GetProperty("arguments")));
        else if (type.GetInt32() == 3 && _calls.TryRemove(message.GetProperty("invocationId").GetString()!, out var call))
            Answer(call, message);
    }

    private static void Answer(TaskCompletionSource<JsonElement> call, JsonElement message)
    {
        if (message.TryGetProperty("error", out var error))
            call.TrySetException(RefusedException.Of(error.GetString()!));
        else
            call.TrySetResult(message.TryGetProperty("result", out var result) ? result : default);
    }
}

/// <summary>Something that the server said by itself.</summary>
public sealed record Said(string Target, JsonElement Arguments)
{
    public string Grain => Arguments[0].GetString()!;
}

/// <summary>A refusal, as it came over the wire.</summary>
public sealed class RefusedException(JsonElement refusal) : Exception(refusal.ToString())
{
    public JsonElement Refusal => refusal;

    public string Code => refusal.GetProperty("code").GetString()!;

    public string Key => refusal.GetProperty("key").GetString()!;

    public static Exception Of(string error) =>
        error.IndexOf('{', StringComparison.Ordinal) is >= 0 and var start
            ? new RefusedException(JsonSerializer.Deserialize<JsonElement>(error[start..]))
            : new InvalidOperationException(error);
}
