namespace Leerlabs.Storage.Tables;

/// <summary>A due time before and after a commit, in UTC ticks; null when there is none.</summary>
internal sealed record DueMove(string Name, long? Was, long? Now)
{
    /// <summary>The index row that stood for it, and its version, as found before the commit.</summary>
    public string? OldVersion { get; set; }
}
