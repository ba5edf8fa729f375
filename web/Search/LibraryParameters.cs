namespace Leerlabs.Web.Search;

/// <summary>A question to the library as a query string. What may be named several times stands there several times.</summary>
/// <param name="Alike">Any of the words is enough: <c>q</c> is what someone is writing.</param>
internal sealed record LibraryParameters(
    string? Q, string[]? Theme, string[]? SchoolType, string[]? Region, string[]? Programme, string[]? Kind, bool? Alike, int? Page, int? Take)
{
    /// <summary>Of a longer text the end tells what someone is at.</summary>
    private const int Longest = 400;
    private const int LastPage = 1_000;

    public LibraryQuestion Question => new(Q is { Length: > Longest } text ? text[^Longest..] : Q ?? "")
    {
        Themes = [.. Theme ?? []],
        SchoolTypes = [.. SchoolType ?? []],
        Regions = [.. Region ?? []],
        Programmes = [.. Programme ?? []],
        Kinds = [.. Kind ?? []],
        Alike = Alike == true,
        Page = Math.Clamp(Page ?? 1, 1, LastPage),
        Take = Math.Clamp(Take ?? LibraryQuestion.Usual, 1, LibraryQuestion.Most),
    };
}
