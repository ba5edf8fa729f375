using System.Collections.Immutable;

namespace Leerlabs.Cli.Holidays;

/// <summary>What every Dutch school holiday is: 9, 16 or 44 days from a Saturday to a Sunday, and never two at once in a region.</summary>
public static class HolidayChecks
{
    private static readonly ImmutableArray<int> Lengths = [9, 16, 44];

    /// <summary>The rows that can be right, and why the others can't.</summary>
    public static (ImmutableArray<HolidayRow> Fine, ImmutableArray<string> Refused) Check(IEnumerable<HolidayRow> rows)
    {
        var (fine, refused) = (new List<HolidayRow>(), ImmutableArray.CreateBuilder<string>());
        foreach (var row in rows.OrderBy(row => row.From).ThenBy(row => row.To))
            if (WhyNot(row) is { } why)
                refused.Add($"{row.Where}: {Named(row)} {why}; it was not taken.");
            else if (!row.IsPublic && fine.Find(other => Overlaps(row, other)) is { } other)
                refused.Add($"{row.Where}: {Named(row)} overlaps {Named(other)}; it was not taken.");
            else if (fine.All(known => known.Key != row.Key))
                fine.Add(row);

        return ([.. fine], refused.ToImmutable());
    }

    private static string? WhyNot(HolidayRow row)
    {
        var days = row.To.DayNumber - row.From.DayNumber + 1;
        if (days < 1)
            return $"ends on {row.To:yyyy-MM-dd}, before it begins on {row.From:yyyy-MM-dd}";
        if (row.IsPublic)
            return null;
        if (!Lengths.Contains(days))
            return $"lasts {days} days, from {row.From:yyyy-MM-dd} to {row.To:yyyy-MM-dd}; a school holiday lasts 9, 16 or 44";

        return row.From.DayOfWeek == DayOfWeek.Saturday && row.To.DayOfWeek == DayOfWeek.Sunday
            ? null
            : $"lasts from {row.From.DayOfWeek} {row.From:yyyy-MM-dd} to {row.To.DayOfWeek} {row.To:yyyy-MM-dd}; a school holiday lasts from Saturday to Sunday";
    }

    private static bool Overlaps(HolidayRow row, HolidayRow other) =>
        !other.IsPublic && row.Key != other.Key && (row.Region is null || other.Region is null || row.Region == other.Region) && row.From <= other.To && other.From <= row.To;

    private static string Named(HolidayRow row) => $"{row.Name} {row.SchoolYear}{(row.Region is { } region ? $" {HolidayRow.Word(region)}" : "")}".TrimEnd();
}
