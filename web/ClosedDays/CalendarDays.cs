using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.School;
using Leerlabs.Web.Ical;

namespace Leerlabs.Web.ClosedDays;

/// <summary>Days off in a calendar file. What lasts no whole day closes no school, unless it is called a study day.</summary>
internal static class CalendarDays
{
    private const int MostTimes = 400;

    public static Result<FoundFile> Read(ReadOnlySpan<byte> file, DateOnly today)
    {
        var calendar = IcalReader.Read(file);
        if (!calendar.Succeeded)
            return calendar.Refusal;

        var (days, problems) = (new List<FoundDays>(), new List<FoundProblem>());
        foreach (var one in calendar.Value.Children.Where(child => child.Name == "VEVENT" && child.Find("STATUS")?.Value.Trim().ToUpperInvariant() != "CANCELLED"))
            Take(days, problems, one, Of(one, today));
        return new FoundFile([.. days.Where(day => Near(day, today))], [.. problems]);
    }

    private static void Take(List<FoundDays> days, List<FoundProblem> problems, IcalComponent one, Result<ImmutableArray<FoundDays>> found)
    {
        if (found.Succeeded)
            days.AddRange(found.Value);
        else
            problems.Add(new(one.Line, found.Refusal));
    }

    private static bool Near(FoundDays days, DateOnly today) => days.To >= today.AddYears(-1) && days.From <= today.AddYears(Limits.ClosedYearsAway);

    private static Result<ImmutableArray<FoundDays>> Of(IcalComponent one, DateOnly today)
    {
        if (one.Find("DTSTART") is not { } start || First(start) is not { } first)
            return Refusal.Invalid("calendar-start");
        if (Last(one, first) is not { } last || last < first)
            return Refusal.Invalid("calendar-until");

        var name = ClosedWords.NameOf(one.Find("SUMMARY")?.Text);
        var what = ClosedWords.WhatOf(name);
        if (!IcalTimes.IsDay(start) && what != ClosedFor.StudyDay && last == first)
            return Refusal.Invalid("calendar-part-day").With("name", name ?? "");

        var times = Times(one, first, today);
        return times.Succeeded
            ? (ImmutableArray<FoundDays>)[.. times.Value.Select(day => new FoundDays(one.Line, KeyOf(one, day, first), day, day.AddDays(last.DayNumber - first.DayNumber), what ?? ClosedFor.Holiday, name))]
            : times.Refusal;
    }

    private static DateOnly? First(IcalProperty start) => IcalTimes.IsDay(start) ? IcalTimes.Day(start.Value) : IcalTimes.Wall(start)?.Day;

    // An end is the first day, or the first moment, that no longer belongs to it.
    private static DateOnly? Last(IcalComponent one, DateOnly first) => one.Find("DTEND") switch
    {
        { } end when IcalTimes.IsDay(end) => IcalTimes.Day(end.Value)?.AddDays(-1) is { } last ? (last < first ? first : last) : null,
        { } end => IcalTimes.Wall(end)?.Plus(TimeSpan.FromMinutes(-1)).Day,
        null => first.AddDays(Math.Max(DaysOf(one.Find("DURATION")?.Value) - 1, 0)),
    };

    // Whole days and weeks; hours do not make a day longer.
    private static int DaysOf(string? duration)
    {
        var text = duration?.Trim().TrimStart('+') ?? "";
        var number = new string([.. text.SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit)]);
        return !int.TryParse(number, out var count) || count > Limits.ClosedDays ? 0 : text.Contains('W', StringComparison.Ordinal) ? 7 * count : text.Contains('D', StringComparison.Ordinal) ? count : 0;
    }

    private static Result<ImmutableArray<DateOnly>> Times(IcalComponent one, DateOnly first, DateOnly today)
    {
        if (one.Find("RRULE") is not { } rule)
            return (ImmutableArray<DateOnly>)[first];
        if (Recurrence.Parse(rule.Value) is not { } recurrence)
            return Refusal.Invalid("calendar-rule");

        var without = one.All("EXDATE").SelectMany(property => property.Value.Split(',')).Select(IcalTimes.Day).ToHashSet();
        return (ImmutableArray<DateOnly>)[.. Occurrences.Of(recurrence, first, today.AddYears(2)).Where(day => !without.Contains(day)).Take(MostTimes)];
    }

    // By its UID it is found again when it is moved; each time of a series by its own day.
    private static string KeyOf(IcalComponent one, DateOnly day, DateOnly first) => one.Find("UID")?.Text is { } uid
        ? day == first && one.Find("RECURRENCE-ID") is null ? ClosedWords.Key(uid) : ClosedWords.Key(uid, one.Find("RECURRENCE-ID")?.Value[..8] ?? $"{day:yyyyMMdd}")
        : ClosedWords.Key($"{day:yyyyMMdd}", one.Find("SUMMARY")?.Text ?? "");
}
