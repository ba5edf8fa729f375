using System.Collections.Immutable;

namespace Leerlabs.Grains.Core;

/// <summary>
/// What an event does: documents put and deleted, facts for other grains, due times set or cleared, and documents of which
/// every earlier text must vanish from stored frames.
/// </summary>
public sealed record Changes
{
    public static Changes None { get; } = new();

    public ImmutableArray<Document> Puts { get; init; } = [];

    public ImmutableArray<string> Deletes { get; init; } = [];

    public ImmutableArray<Message> Messages { get; init; } = [];

    public ImmutableArray<DueTime> DueTimes { get; init; } = [];

    /// <summary>Ids of documents (put or deleted here) whose frames so far lose their payload (design 4.12).</summary>
    public ImmutableArray<string> Erases { get; init; } = [];

    /// <summary>Every frame of the grain so far loses its payload: what stands in the documents after this is all that is left.</summary>
    public bool ErasesHistory { get; init; }

    /// <summary>Both, in this order.</summary>
    public Changes And(Changes other) => new()
    {
        Puts = [.. Puts, .. other.Puts],
        Deletes = [.. Deletes, .. other.Deletes],
        Messages = [.. Messages, .. other.Messages],
        DueTimes = [.. DueTimes, .. other.DueTimes],
        Erases = [.. Erases, .. other.Erases],
        ErasesHistory = ErasesHistory || other.ErasesHistory,
    };

    public static Changes Put(params ReadOnlySpan<Document> documents) => new() { Puts = [.. documents] };
}

/// <summary>A fact for another grain, delivered at least once and taken once, in order per pair of grains (design 4.8).</summary>
/// <param name="To">The receiving grain.</param>
/// <param name="Fact">A command of the receiver's kind; its <see cref="Command.CommandId"/> is left empty.</param>
public sealed record Message(GrainId To, Command Fact);

/// <summary>Sets the instant at which the grain wants <see cref="IGrainRules.WhenDue"/> for a name, or clears it (design 4.9).</summary>
public sealed record DueTime(string Name, DateTimeOffset? At);
