using System.Collections.Immutable;
using System.Globalization;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Holidays;

/// <summary>The CSV of OpenHolidays for the Netherlands: school holidays by group of regions, or public holidays. End dates are inclusive.</summary>
internal static class OpenHolidays
{
    private const string Source = "OpenHolidays (openholidaysapi.org), Open Database License";

    /// <summary>Of these the ministry fixes the dates; the others are advice.</summary>
    private static readonly ImmutableHashSet<string> Fixed = ["Zomervakantie", "Kerstvakantie", "Meivakantie"];

    public static HolidayFile Read(string text)
    {
        var (rows, problems) = (ImmutableArray.CreateBuilder<HolidayRow>(), ImmutableArray.CreateBuilder<string>());
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var line = 1; line < lines.Length; line++)
            if (lines[line].Length > 0)
            {
                var read = Rows($"Line {line + 1}", lines[line].Split(';')).ToArray();
                rows.AddRange(read);
                if (read.Length == 0)
                    problems.Add($"Line {line + 1}: it is no holiday that we can read; it was skipped.");
            }

        return new(Source, rows.ToImmutable(), problems.ToImmutable());
    }

    private static IEnumerable<HolidayRow> Rows(string where, string[] cells)
    {
        if (cells.Length < 7 || Day(cells[2]) is not { } from || Name(cells[6]) is not { } name)
            return [];

        var to = cells[3].Length == 0 ? from : Day(cells[3]);
        var isPublic = cells[4] == "Public";
        return to is not { } last ? [] : Regions(isPublic ? "" : cells.ElementAtOrDefault(7) ?? "")
            .Select(region => new HolidayRow(where, name, region, from, last, isPublic, isPublic || Fixed.Contains(name), Source));
    }

    private static Region?[] Regions(string groups)
    {
        Region?[] named = [.. groups.Split(',').Select(Of).Where(region => region is not null).Distinct()];
        return named.Length is 0 or 3 ? [null] : named;
    }

    private static Region? Of(string group) => group.Trim() switch
    {
        "NO" => Region.North,
        "MI" => Region.Middle,
        "ZU" => Region.South,
        _ => null,
    };

    /// <summary>The Dutch one of <c>NL Herfstvakantie,DE Herbstferien</c>.</summary>
    private static string? Name(string names) =>
        names.Split(',').Select(name => name.Trim()).FirstOrDefault(name => name.StartsWith("NL ", StringComparison.Ordinal))?[3..].Trim();

    private static DateOnly? Day(string cell) =>
        DateOnly.TryParseExact(cell.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
