using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Privacy;

/// <summary>What looked like pupil data in something that was sent, for whoever looks after it.</summary>
/// <param name="Kept">Why it stayed; absent when a browser sent it that does not check yet.</param>
public sealed record PupilFlag(ImmutableArray<PupilDataKind> Finds, string? Kept = null) : Part
{
    /// <summary>Both together: of the words, and of a file that came later.</summary>
    public static PupilFlag? Join(PupilFlag? one, PupilFlag? other) => one is null || other is null
        ? one ?? other
        : new([.. one.Finds.Union(other.Finds).Order()], one.Kept == other.Kept ? one.Kept : string.Join("\n", new[] { one.Kept, other.Kept }.OfType<string>()));

    public bool Equals(PupilFlag? other) => other is not null && Kept == other.Kept && Finds.SequenceEqual(other.Finds);

    public override int GetHashCode() => HashCode.Combine(Kept, Finds.Length);
}
