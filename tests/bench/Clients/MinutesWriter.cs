using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Leerlabs.Bench.Clients;

/// <summary>
/// Someone at a shared text, as the browser is: knows the version it has, types on that, and sees when a letter comes. It puts its letters at the
/// beginning, so that every one of them meets those of the others.
/// </summary>
internal sealed class MinutesWriter(Door door, int which, string grain, ConcurrentDictionary<string, long> sent) : IAsyncDisposable
{
    private readonly RawHubSocket _socket = new(door.Hub, door.Cookies[which % door.Cookies.Count]);
    private int _version;
    private int _length;

    /// <summary>Milliseconds from typing to seeing, of the letters of others.</summary>
    public List<double> Seen { get; } = [];

    /// <summary>Letters that came, one's own too.</summary>
    public int Letters { get; private set; }

    public async Task Open(CancellationToken cancellation)
    {
        await _socket.Connect(cancellation);
        await _socket.Send($$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["{{grain}}",0]}""", cancellation);
        await _socket.Receive(Opened, cancellation);
    }

    /// <summary>Types one letter; answers its command's id.</summary>
    public async Task Type(CancellationToken cancellation)
    {
        var command = $"{Guid.CreateVersion7()}";
        var (version, length) = (_version, _length);
        var rest = length == 0 ? "" : $",{length}";
        var now = Stopwatch.GetTimestamp();
        sent[command] = which;
        sent[$"{command} at"] = now;
        await _socket.Send(
            $$"""{"type":1,"target":"Send","arguments":["{{grain}}",{"type":"type-text","commandId":"{{command}}","version":{{version}},"changes":[[0,"x"]{{rest}}]}]}""", cancellation);
    }

    /// <summary>Takes what comes until so many letters have come.</summary>
    public Task Hear(int letters, CancellationToken cancellation) => _socket.Receive((buffer, message) => Take(buffer, message, letters), cancellation);

    public ValueTask DisposeAsync() => _socket.DisposeAsync();

    private bool Opened(byte[] buffer, Range message)
    {
        using var json = JsonDocument.Parse(buffer.AsMemory()[message]);
        if (json.RootElement.GetProperty("type").GetInt32() != 3)
            return false;

        var docs = json.RootElement.GetProperty("result").GetProperty("docs").EnumerateArray().ToList();
        var page = docs.Single(doc => doc.GetProperty("id").GetString() == "base");
        var updates = docs.Count(doc => doc.GetProperty("id").GetString()!.StartsWith("update/", StringComparison.Ordinal));
        (_version, _length) = (page.GetProperty("version").GetInt32() + updates, page.GetProperty("text").GetString()!.Length + updates);
        return true;
    }

    private bool Take(byte[] buffer, Range message, int letters)
    {
        using var json = JsonDocument.Parse(buffer.AsMemory()[message]);
        if (json.RootElement.TryGetProperty("target", out var target) && target.GetString() == "Frames")
            foreach (var frame in json.RootElement.GetProperty("arguments")[1].EnumerateArray())
                Take(frame);

        return Letters >= letters;
    }

    private void Take(JsonElement frame)
    {
        if (!frame.TryGetProperty("command", out var command) || !sent.TryGetValue(command.GetString()!, out var writer))
            return;

        (_version, _length, Letters) = (_version + 1, _length + 1, Letters + 1);
        if (writer != which)
            Seen.Add(Stopwatch.GetElapsedTime(sent[$"{command.GetString()} at"]).TotalMilliseconds);
    }
}
