namespace Leerlabs.Search;

/// <summary>How a node keeps its index.</summary>
public sealed record SearchOptions
{
    /// <summary>Nobody else writes to the store, so that whatever changes is heard here.</summary>
    public required bool Alone { get; init; }

    /// <summary>How often all grains are looked at where others write too. Who searches has their own grains looked at then and there.</summary>
    public TimeSpan RoundEvery { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a text on which people type waits before it is read again, unless someone searches.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Grains that are read at the same time.</summary>
    public int AtOnce { get; init; } = 4;

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
