using System.Text.Json;

namespace Leerlabs.Web.Live.Presence;

/// <summary>What one node tells the others of a guest.</summary>
/// <param name="Until">When they are forgotten unless it is said again; in the distant past when they left.</param>
internal sealed record PassedOn(string Connection, string Person, string? School, string? Place, DateTimeOffset Typing, DateTimeOffset Until)
{
    public bool Left => Until == default;

    public static ReadOnlyMemory<byte> Write(IReadOnlyCollection<PassedOn> said) => JsonSerializer.SerializeToUtf8Bytes(said);

    public static IReadOnlyCollection<PassedOn> Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<PassedOn[]>(json) ?? [];
}
