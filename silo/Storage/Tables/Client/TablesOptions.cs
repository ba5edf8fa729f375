namespace Leerlabs.Storage.Tables.Client;

/// <summary>How patient the client is. What the service says in <c>Retry-After</c> comes before <see cref="Delay"/>.</summary>
public sealed record TablesOptions
{
    /// <summary>Tries after the first.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>Before the second try; doubles with each.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(200);

    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one try may take.</summary>
    public TimeSpan TryTime { get; init; } = TimeSpan.FromSeconds(15);

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
