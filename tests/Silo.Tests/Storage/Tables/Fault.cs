namespace Leerlabs.Silo.Tests.Storage.Tables;

/// <summary>What becomes of a request.</summary>
/// <param name="Reaches">The service does the work.</param>
/// <param name="Answers">The status that the client sees; 0 for a connection that breaks, null for the service's own answer.</param>
public sealed record Fault(bool Reaches, int? Answers)
{
    public static Fault None { get; } = new(true, null);

    public static Fault LostRequest { get; } = new(false, 0);

    /// <summary>The service did the work and the connection broke.</summary>
    public static Fault LostAnswer { get; } = new(true, 0);

    public static Fault Busy { get; } = new(false, 503);

    public static Fault Broken { get; } = new(false, 500);

    /// <summary>The service did the work and something on the way says that it failed.</summary>
    public static Fault BrokenAnswer { get; } = new(true, 500);

    public static Fault Throttled { get; } = new(false, 429) { RetryAfter = "0" };

    /// <summary>Every kind, by name.</summary>
    public static IReadOnlyDictionary<string, Fault> All { get; } = new Dictionary<string, Fault>
    {
        ["lost request"] = LostRequest,
        ["lost answer"] = LostAnswer,
        ["busy"] = Busy,
        ["broken"] = Broken,
        ["broken answer"] = BrokenAnswer,
        ["throttled"] = Throttled,
    };

    public string? RetryAfter { get; init; }

    /// <summary>The request waits for it.</summary>
    public Task Before { get; init; } = Task.CompletedTask;

    /// <summary>The answer waits for it.</summary>
    public Task After { get; init; } = Task.CompletedTask;
}
