using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>Something that someone will do, as it was said at the meeting. Whether it is done, the leerlab or school knows.</summary>
public sealed record ActionDocument : Document
{
    public required string Text { get; init; }

    public string? Owner { get; init; }

    public DateOnly? Due { get; init; }

    /// <summary>The key of the item at which it came up.</summary>
    public string? Item { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public static string IdOf(string key) => $"action/{key}";
}

/// <summary>A decision, as it was taken at the meeting. Its number, the leerlab or school gives.</summary>
public sealed record DecisionDocument : Document
{
    public required string Text { get; init; }

    /// <summary>Opnieuw bekijken op.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>The key of the item at which it was taken.</summary>
    public string? Item { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public static string IdOf(string key) => $"decision/{key}";
}
