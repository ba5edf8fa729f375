using System.Collections.Immutable;

namespace Leerlabs.Web.Search;

/// <summary>What someone looks for in the library. Of each list any one; an empty list asks nothing.</summary>
/// <param name="Text">The words; empty for everything that fits the filters, the newest first.</param>
public sealed record LibraryQuestion(string Text = "")
{
    public const int Usual = 20;
    public const int Most = 50;

    /// <summary>Keys of themes.</summary>
    public ImmutableArray<string> Themes { get; init; } = [];

    public ImmutableArray<string> SchoolTypes { get; init; } = [];

    /// <summary>Holiday regions and provinces.</summary>
    public ImmutableArray<string> Regions { get; init; } = [];

    public ImmutableArray<string> Programmes { get; init; } = [];

    /// <summary><c>practice-example</c>, <c>answer</c>, <c>factsheet</c>.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>Any of the words is enough: what looks like a text that someone is writing.</summary>
    public bool Alike { get; init; }

    /// <summary>The first is 1.</summary>
    public int Page { get; init; } = 1;

    public int Take { get; init; } = Usual;
}
