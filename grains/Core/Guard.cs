namespace Leerlabs.Grains.Core;

/// <summary>
/// A grain that owns a membership of which another keeps a copy. Rights that the copy gives hold only as long as one of their guards gives some too:
/// a web node asks and watches it, and need not wait for the copy (design 4.6).
/// </summary>
/// <param name="Grant">What one must hold there; anything will do when left out.</param>
public readonly record struct Guard(GrainId Grain, string? Grant = null)
{
    private const string Mark = "guard:";

    /// <summary>The guard that a grant names; null for any other grant.</summary>
    public static Guard? In(string grant)
    {
        if (!grant.StartsWith(Mark, StringComparison.Ordinal))
            return null;

        var parts = grant[Mark.Length..].Split(':', 2);
        return new(GrainId.Parse(parts[0]), parts.ElementAtOrDefault(1));
    }

    /// <summary>These rights on the guard are enough.</summary>
    public bool Confirms(Audience rights) => Grant is null ? !rights.IsNobody : rights.Holds(Grant);

    /// <summary>As a grant: watchers with other guards share no message, and it travels with the rest.</summary>
    public override string ToString() => Grant is null ? $"{Mark}{Grain}" : $"{Mark}{Grain}:{Grant}";
}
