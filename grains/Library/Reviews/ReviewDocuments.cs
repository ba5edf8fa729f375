using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>What a member of another leerlab thinks of an edition. For them, the writers and the staff.</summary>
public sealed record ReviewDocument : Document
{
    public required string Work { get; init; }

    public required int Edition { get; init; }

    public required string By { get; init; }

    /// <summary>Theirs, as it was called.</summary>
    public required PublishedName Leerlab { get; init; }

    public required ReviewPoints Points { get; init; }

    public required string Remark { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ImmutableArray<string> Writers { get; init; }

    public static string IdOf(string work, int edition, string person) => $"review/{work}/{edition}/{Ids.KeyOf(person)}";
}

/// <summary>What someone thinks, until their own grain has said that they are of another leerlab. Nobody sees it.</summary>
public sealed record ReviewWish : Document
{
    public required string Work { get; init; }

    public required int Edition { get; init; }

    public required ReviewPoints Points { get; init; }

    public required string Remark { get; init; }

    public static string IdOf(string work, string person) => $"review-wish/{work}/{Ids.KeyOf(person)}";
}
