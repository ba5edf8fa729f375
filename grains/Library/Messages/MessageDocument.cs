using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>What a visitor wrote to the contact of a work, who alone reads it.</summary>
public sealed record MessageDocument : Document
{
    public required string Work { get; init; }

    public required string Title { get; init; }

    public required string To { get; init; }

    /// <summary>As the visitor calls themselves, and where an answer reaches them.</summary>
    public required string Name { get; init; }

    public required string Mail { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }

    public static string IdOf(string message) => $"message/{message}";
}
