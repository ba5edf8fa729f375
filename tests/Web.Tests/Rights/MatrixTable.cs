namespace Leerlabs.Web.Tests.Rights;

/// <summary>Reads a table of the matrix: what is reached, then the people or groups that reach it; <c>-name</c> takes someone out.</summary>
internal static class MatrixTable
{
    private static readonly Dictionary<string, string> Groups = new()
    {
        ["own-school"] = "writer delegate leader",
        ["own-school-writers"] = "writer delegate",
        ["writers"] = "writer delegate other coach chair team lead",
        ["commenters"] = "writer delegate leader other otherleader coach chair team lead researcher",
        ["moderators"] = "chair team",
        ["organisers"] = "team lead manager",
        ["participants"] = "writer delegate leader other otherleader coach chair team lead researcher",
        ["readers"] = "writer delegate leader other otherleader executive coach chair team lead researcher manager",
        ["inside"] = "readers expert",
        ["signed-in"] = "inside elsewhere removed stranger adviser keeper",
        ["nobody"] = "",
    };

    public static IReadOnlyDictionary<string, string[]> Read(string table) => table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('|'))
        .ToDictionary(cells => cells[0].Trim(), cells => Named(cells[1]));

    private static string[] Named(string people)
    {
        var words = people.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToLookup(word => word.StartsWith('-'), word => word.TrimStart('-'));
        return [.. words[false].SelectMany(Expand).Except(words[true])];
    }

    private static IEnumerable<string> Expand(string word) =>
        Groups.TryGetValue(word, out var group) ? group.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Expand) : [word];
}
