using System.Collections.Immutable;
using System.Globalization;

namespace Leerlabs.Web.Ical;

/// <summary>A rule after which something comes again (RFC 5545, 3.3.10), as far as whole days go.</summary>
internal sealed record Recurrence
{
    private static readonly ImmutableArray<string> WeekDays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    public required string Every { get; init; }

    public int Interval { get; init; } = 1;

    public int? Count { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>Days of the week; within a month or a year the n-th (from the end when negative), 0 for all.</summary>
    public ImmutableArray<(int Nth, DayOfWeek Day)> ByDay { get; init; } = [];

    public ImmutableArray<int> ByMonthDay { get; init; } = [];

    public ImmutableArray<int> ByMonth { get; init; } = [];

    /// <returns>Null for a rule that we do not know: then nothing is guessed.</returns>
    public static Recurrence? Parse(string rule)
    {
        var recurrence = new Recurrence { Every = "" };
        foreach (var part in rule.Trim().ToUpperInvariant().Split(';', StringSplitOptions.RemoveEmptyEntries))
            if (part.Split('=') is not [var name, var value] || With(recurrence, name, value) is not { } more)
                return null;
            else
                recurrence = more;
        return recurrence.Every is "DAILY" or "WEEKLY" or "MONTHLY" or "YEARLY" ? recurrence : null;
    }

    private static Recurrence? With(Recurrence rule, string name, string value) => name switch
    {
        "FREQ" => rule with { Every = value },
        "INTERVAL" => Number(value) is > 0 and var interval ? rule with { Interval = interval } : null,
        "COUNT" => Number(value) is > 0 and var count ? rule with { Count = count } : null,
        "UNTIL" => IcalTimes.Day(value) is { } until ? rule with { Until = until } : null,
        "BYDAY" => All(value, WeekDay) is { } days ? rule with { ByDay = days } : null,
        "BYMONTHDAY" => All(value, Number) is { } days ? rule with { ByMonthDay = days } : null,
        "BYMONTH" => All(value, Number) is { } months ? rule with { ByMonth = months } : null,
        "WKST" => value == "MO" || rule.Interval == 1 ? rule : null,
        _ => null,
    };

    private static (int, DayOfWeek)? WeekDay(string text)
    {
        var day = text.Length < 2 ? -1 : WeekDays.IndexOf(text[^2..]);
        var nth = text.Length == 2 ? 0 : Number(text[..^2]);
        return day < 0 || nth is null ? null : (nth.Value, (DayOfWeek)day);
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ImmutableArray<T>? All<T>(string text, Func<string, T?> read)
        where T : struct
    {
        ImmutableArray<T?> all = [.. text.Split(',').Select(read)];
        return all.Contains(null) ? null : [.. all.Select(one => one!.Value)];
    }
}
