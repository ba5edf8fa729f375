using System.Globalization;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Schools;

/// <summary>An import in words: what is new, changed and gone, and which rows were wrong.</summary>
public static class ImportReport
{
    private const int Shown = 20;

    public static IEnumerable<string> Lines(RegisterFile file, ImportPlan plan) =>
    [
        .. Problems(file),
        .. List("New", plan.New.Length, plan.New.Select(Name)),
        .. List("Changed", plan.Changed.Length, plan.Changed.Select(change => $"{Name(change.To)}: {string.Join(", ", change.Fields)}")),
        .. List("Gone", plan.Gone.Length, plan.Gone.Select(Name)),
        .. Excerpt(file, plan),
        Summary(file, plan),
    ];

    private static IEnumerable<string> Problems(RegisterFile file) =>
        file.Problems.Select(problem => $"Line {problem.Line}: {problem.Reason}{(problem.Skipped ? "; the row was skipped" : "")}.");

    private static IEnumerable<string> List(string title, int count, IEnumerable<string> names) => count == 0
        ? []
        : [$"{title}:", .. names.Take(Shown).Select(name => "  " + name), .. count > Shown ? new[] { $"  and {Number(count - Shown)} more" } : []];

    private static IEnumerable<string> Excerpt(RegisterFile file, ImportPlan plan) => plan.Excerpt
        ? [$"The file names {Number(plan.Known - plan.Missing)} of the {Number(plan.Known)} known schools ({Sector(file)}): an excerpt, so none is marked as gone."]
        : [];

    private static string Summary(RegisterFile file, ImportPlan plan) =>
        $"{Number(file.Schools.Length)} schools ({Sector(file)}): {Number(plan.New.Length)} new, {Number(plan.Changed.Length)} changed, "
        + $"{Number(plan.Gone.Length)} gone, {Number(plan.Unchanged)} unchanged, {Number(file.Problems.Count(problem => problem.Skipped))} rows skipped.";

    private static string Name(SchoolRecord school) => $"{school.Code} {school.ShortName}, {school.Place}";

    private static string Sector(RegisterFile file) => file.Sector == Grains.School.Sector.Primary ? "po" : "vo";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
