namespace Leerlabs.Silo;

/// <summary>How long and how many grains stay in memory.</summary>
public sealed record LocalHostOptions
{
    /// <summary>An activation that nobody used for this long is dropped.</summary>
    public TimeSpan IdleAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>About this many activations stay; beyond it the longest unused go first. Those that are watched or at work always stay.</summary>
    public int MaxActive { get; init; } = 1_000;

    /// <summary>How often the due times are read at least.</summary>
    public TimeSpan DueScan { get; init; } = TimeSpan.FromSeconds(30);
}
