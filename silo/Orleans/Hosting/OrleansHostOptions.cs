namespace Leerlabs.Silo.Orleans;

/// <summary>How nodes and grains of a cluster keep in touch.</summary>
public sealed record OrleansHostOptions
{
    /// <summary>How often the due times are read at least.</summary>
    public TimeSpan DueScan { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a node renews each of its watches; with it comes what was missed.</summary>
    public TimeSpan RenewEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A grain forgets a node that did not renew its watch for this long.</summary>
    public TimeSpan ForgetNode { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a node goes on asking a grain that moves or of which the silo died, before it answers <c>unavailable</c>.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>A grain that could not commit for this long leaves its silo.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How often each silo looks after the watchman.</summary>
    public TimeSpan KeepEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often left messages are looked for.</summary>
    public TimeSpan RecoverEvery { get; init; } = TimeSpan.FromMinutes(1);
}
