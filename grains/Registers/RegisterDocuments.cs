using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Registers;

/// <summary>Something that someone will do. It stands on the next agenda until it is done.</summary>
public sealed record ActionItem : Document
{
    public required string Text { get; init; }

    public string? Owner { get; init; }

    public DateOnly? Due { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The key of the meeting at which it came up; none when it was added to the list.</summary>
    public string? Meeting { get; init; }

    /// <summary>The key of the meeting's item.</summary>
    public string? Item { get; init; }

    public Done? Done { get; init; }

    public static string IdOf(string key) => $"action/{key}";
}

public sealed record Done(string By, DateTimeOffset At) : Part;

/// <summary>A decision in the register.</summary>
public sealed record RegisteredDecision : Document
{
    /// <summary>From 1 on, never given twice.</summary>
    public required int Number { get; init; }

    public required string Text { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Meeting { get; init; }

    /// <summary>The key of the meeting's item.</summary>
    public string? Item { get; init; }

    /// <summary>Opnieuw bekijken op.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>That day has come, and nobody has looked at it again yet.</summary>
    public DateTimeOffset? Returned { get; init; }

    /// <summary>The meeting took it back; its number stays its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Withdrawn { get; init; }

    public static string IdOf(string key) => $"decision/{key}";
}
