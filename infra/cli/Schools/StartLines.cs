using Leerlabs.Web.Starting;

namespace Leerlabs.Cli.Schools;

/// <summary>What a programme file did, in words.</summary>
internal static class StartLines
{
    public static IEnumerable<string> Of(StartReport report, string language) =>
    [
        .. report.Problems.Select(problem => $"{(language == "nl" ? "Regel" : "Line")} {problem.Line}: {problem.Message}"),
        language == "nl"
            ? $"{report.Lines} regels: {report.Leerlabs.Length} leerlabs, {report.Schools} scholen ({report.ByHand.Length} aangemeld), {report.People} mensen en {report.Roles} rollen nieuw; {report.Unchanged} regels stonden er al, {report.Problems.Length} fout."
            : $"{report.Lines} lines: {report.Leerlabs.Length} leerlabs, {report.Schools} schools ({report.ByHand.Length} registered), {report.People} people and {report.Roles} roles new; {report.Unchanged} lines were there already, {report.Problems.Length} wrong.",
    ];
}
