using Leerlabs.Grains.Core;

namespace Leerlabs.Silo;

/// <summary>Who may see a document: its own scope and that of every document above it.</summary>
internal static class Scopes
{
    /// <summary>Documents above each other at most.</summary>
    public const int Deepest = 8;

    public static Scope Of(GrainState state, Document document)
    {
        var rules = state.Kind.Rules;
        var scope = rules.ScopeOf(state, document);
        var depth = 0;
        for (var parent = document.Parent; parent is not null;)
        {
            if (depth++ == Deepest || state.Find<Document>(parent) is not { } above)
                return Scope.Nobody;

            scope = scope.And(rules.ScopeOf(state, above));
            parent = above.Parent;
        }

        return scope;
    }
}
