using System.Collections.Immutable;

namespace Leerlabs.Grains.Core;

/// <summary>
/// Who may see a document: every clause asks for one of its grants. No clause: everyone who may watch the grain.
/// A clause without grants: nobody. A grant is a plain word that the kind's rules choose, such as <c>leerlab</c> or <c>school/99AA00</c>.
/// </summary>
public readonly record struct Scope(ImmutableArray<ImmutableArray<string>> Clauses)
{
    public static Scope Everyone { get; } = new([]);

    public static Scope Nobody { get; } = new([[]]);

    public static Scope AnyOf(params ReadOnlySpan<string> grants) => new([[.. grants]]);

    /// <summary>What both scopes allow.</summary>
    public Scope And(Scope other) =>
        other.Clauses.IsEmpty ? this : Clauses.IsEmpty ? other : new([.. Clauses, .. other.Clauses]);

    public bool Equals(Scope other) =>
        Clauses.Length == other.Clauses.Length
        && Clauses.Zip(other.Clauses).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second.AsSpan()));

    public override int GetHashCode() => Clauses.Length;
}
