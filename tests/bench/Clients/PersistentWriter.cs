namespace Leerlabs.Bench.Clients;

/// <summary>Writes 20 entries a second and sends again, with the same commandId, what was not acknowledged when the line broke.</summary>
internal sealed class PersistentWriter
{
    private Door? _door;
    private string? _pending;

    public HashSet<string> Acknowledged { get; } = [];

    /// <summary>Writes for a while; the caller then kills the server while a command may be under way.</summary>
    /// <param name="port">The same for every life of the server: the session outlives it.</param>
    public async Task Write(int port, TimeSpan life, CancellationToken cancellation)
    {
        _door ??= await Door.Find("server", port, cancellation);
        await using var writer = await HubWriter.Open(_door.Hub, _door.Cookies[0], cancellation);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        end.CancelAfter(life);
        try
        {
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
            while (await timer.WaitForNextTickAsync(end.Token))
                await WriteOne(writer, _door.Grain!, end.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // In the middle of a command, perhaps; it is sent to the next server.
        }
    }

    private async Task WriteOne(HubWriter writer, string grain, CancellationToken cancellation)
    {
        var key = _pending ??= Guid.CreateVersion7().ToString();
        await writer.Add(grain, key, cancellation);
        Acknowledged.Add(key);
        _pending = null;
    }
}
