using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

/// <summary>
/// How far a school is, in what the whole leerlab may read: never of one person, and nothing of what a school keeps to itself. Kept along in the commit that
/// changes it.
/// </summary>
public sealed record ProgressDocument : Document
{
    public required string School { get; init; }

    /// <summary>The day from which this is kept: the school came, or the house began to keep it.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The day on which the school last placed an entry for the leerlab or opened one up to it, also when that was taken back later.</summary>
    public DateOnly? LastEntry { get; init; }

    /// <summary>The day on which someone of the school last commented or reacted on an entry for the leerlab.</summary>
    public DateOnly? LastInteraction { get; init; }

    /// <summary>The steps of practice research that stand, of entries written in the present phase.</summary>
    public required Steps Steps { get; init; }

    public static string IdOf(string school) => $"progress/{Ids.KeyOf(school)}";
}

public sealed record Steps(int Intervention, int Observation, int Outcome) : Part;

/// <summary>A question for the whole leerlab on which nobody but its writer has commented; its document's key is the entry's.</summary>
public sealed record OpenQuestion : Document
{
    public string? School { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The people whom it mentions.</summary>
    public ImmutableArray<string>? Names { get; init; }

    public static string IdOf(string entryId) => $"open-question/{Ids.KeyOf(entryId)}";
}
