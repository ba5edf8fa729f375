using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.ExpertRequest.Sharing;

/// <summary>The accepted answer made ready for the library, without names: who prepared it, what became of each name, and what the asker says.</summary>
public sealed record ShareDocument : Document
{
    public const string TheId = "share";

    public required string Title { get; init; }

    public required string Question { get; init; }

    public required string Answer { get; init; }

    /// <summary>What the check found, and what a person made of each.</summary>
    public required ImmutableArray<ShareChoice> Choices { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Counts how often it was prepared: the asker consents to what they saw, and no other. Also the edition in the library.</summary>
    public required int Version { get; init; }

    public required ShareState State { get; init; }

    /// <summary>When the asker consented to what stands in the library.</summary>
    public DateTimeOffset? Consented { get; init; }

    /// <summary>Why the asker would rather not, or why it was taken back.</summary>
    public string? Reason { get; init; }
}
