using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>The word of one school's leader, or of the coach, on the wording that was offered. It goes when the words change; a refusal when it is asked again.</summary>
public sealed record ReleaseDocument : Document
{
    /// <summary><c>school/...</c> or <c>coach</c>.</summary>
    public required string For { get; init; }

    public required int Wording { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Why not.</summary>
    public string? Refused { get; init; }

    public static string IdOf(string releases) => $"release/{Ids.KeyOf(releases)}";
}

/// <summary>An edition that became public, as the leerlab remembers it; its words stand in the library.</summary>
public sealed record PublicEdition : Document
{
    public required int Edition { get; init; }

    public required string Title { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ImmutableArray<Releaser> ReleasedBy { get; init; }

    public static string IdOf(int edition) => $"edition/{edition}";
}

/// <summary>What looked like pupil data when it was offered for release, and why it stayed.</summary>
public sealed record CheckDocument : Document
{
    public const string TheId = "check";

    public required ImmutableArray<PupilDataKind> Finds { get; init; }

    public required string Kept { get; init; }
}

/// <summary>An editor of Kennisuitwisseling who was invited to write along.</summary>
public sealed record EditorDocument : Document
{
    public required string Person { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>No longer; the document stays, so that who watches is told.</summary>
    public bool? Ended { get; init; }

    public static string IdOf(string person) => $"editor/{Ids.KeyOf(person)}";
}
