using System.Collections.Immutable;

namespace Leerlabs.Grains.Core;

/// <summary>
/// The rights of a person on a grain, as grants. Watchers with equal rights see the same bytes, so audiences with
/// the same grants are equal and have the same <see cref="Key"/>.
/// </summary>
public sealed class Audience : IEquatable<Audience>
{
    private readonly ImmutableHashSet<string> _grants;

    public Audience(params IEnumerable<string> grants)
    {
        _grants = [.. grants];
        Key = string.Join(' ', _grants.Order(StringComparer.Ordinal));
        Guards = [.. _grants.Select(Guard.In).OfType<Guard>()];
    }

    /// <summary>May not watch the grain at all.</summary>
    public static Audience Nobody { get; } = new([]);

    /// <summary>The grants in one fixed order.</summary>
    public string Key { get; }

    /// <summary>One of these has to confirm the rights, if there are any.</summary>
    public ImmutableArray<Guard> Guards { get; }

    public bool IsNobody => _grants.IsEmpty;

    public bool Holds(string grant) => _grants.Contains(grant);

    /// <summary>The same rights, as long as one of the guards confirms them.</summary>
    public Audience GuardedBy(params IEnumerable<Guard> guards) => IsNobody ? this : new([.. _grants, .. guards.Select(guard => $"{guard}")]);

    public bool Sees(Scope scope)
    {
        foreach (var clause in scope.Clauses)
            if (!clause.Any(_grants.Contains))
                return false;

        return !IsNobody;
    }

    public bool Equals(Audience? other) => other is not null && Key == other.Key;

    public override bool Equals(object? obj) => Equals(obj as Audience);

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Key;
}
