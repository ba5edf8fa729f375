using Leerlabs.Grains.Core;

namespace Leerlabs.Search.Index;

/// <summary>A scope as one line: grants parted by blanks, clauses by <c>&amp;</c>. Grants hold neither.</summary>
internal static class ScopeText
{
    public static string Of(Scope scope) => string.Join('&', scope.Clauses.Select(clause => string.Join(' ', clause)));

    /// <summary>Everyone's scope has no clause, nobody's one clause without a grant: both read as an empty line, and the index takes it for nobody's.</summary>
    public static Scope Read(string text) =>
        new([.. text.Split('&').Select(clause => clause.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(grants => System.Collections.Immutable.ImmutableArray.Create(grants))]);
}
