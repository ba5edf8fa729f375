using Leerlabs.Grains.Core;

namespace Leerlabs.Silo;

/// <summary>
/// One serialised body per audience (and place to catch up from) until the next change: a thousand clients that reconnect share it (design 4.7).
/// </summary>
internal sealed class Snapshots
{
    private const int Most = 64;
    private Dictionary<(string Audience, long After), Task<Body>> _bodies = [];

    public async Task<Body> Get(Audience audience, long after, Func<Task<Body>> make)
    {
        var (bodies, key) = (_bodies, (audience.Key, after));
        if (!bodies.TryGetValue(key, out var body))
        {
            if (bodies.Count >= Most)
                bodies.Clear();

            bodies[key] = body = make();
        }

        try
        {
            return await body;
        }
        catch
        {
            bodies.Remove(key);
            throw;
        }
    }

    /// <summary>Something changed, or nobody came for a while.</summary>
    public void Clear() => _bodies = [];
}

/// <param name="Seq">The head at which it was made.</param>
/// <param name="Json">A JSON array; null when the frames asked for are not at hand.</param>
internal sealed record Body(long Seq, ReadOnlyMemory<byte>? Json);
