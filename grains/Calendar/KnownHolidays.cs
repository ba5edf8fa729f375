using System.Collections.Immutable;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;

namespace Leerlabs.Grains.Calendar;

/// <summary>What the programme knows of holidays, and what it does not: a day of which nothing is known is not taken for a school day.</summary>
public sealed class KnownHolidays(IEnumerable<HolidayDocument> holidays)
{
    // The stretch of the year in which each holiday always falls, in whatever region; an import that refused a line leaves one of them open.
    private static readonly ImmutableArray<(int FromMonth, int FromDay, int ToMonth, int ToDay)> Seasons =
        [(10, 8, 11, 3), (12, 19, 12, 31), (1, 1, 1, 7), (2, 6, 3, 9), (4, 24, 5, 9), (7, 4, 9, 6)];

    private readonly ImmutableArray<HolidayDocument> _all = [.. holidays];

    /// <summary>Why nobody of a region has school on a day; a school holiday before a public one.</summary>
    public HolidayDocument? Off(DateOnly day, Region? region) => _all
        .Where(holiday => Counts(holiday, region) && holiday.From <= day && day <= holiday.To)
        .MinBy(holiday => holiday.SchoolYear is null ? 1 : 0);

    /// <summary>Whether it can be said at all if there is school: the region is known, the school year has holidays, and so has the season that the day falls in.</summary>
    public bool Knows(DateOnly day, Region region) => HasYear(SchoolYear(day), region) && HasSeason(day, region);

    /// <summary>Whether any public holiday of a year is known.</summary>
    public bool KnowsPublic(int year) => _all.Any(holiday => holiday.SchoolYear is null && holiday.From.Year == year);

    /// <summary>Such as <c>2026-2027</c>: from 1 August.</summary>
    public static string SchoolYear(DateOnly day)
    {
        var first = day.Month >= 8 ? day.Year : day.Year - 1;
        return $"{first}-{first + 1}";
    }

    private bool HasYear(string year, Region region) => _all.Any(holiday => holiday.SchoolYear == year && Counts(holiday, region));

    private bool HasSeason(DateOnly day, Region region) => Season(day) is not { } season
        || _all.Any(holiday => holiday.SchoolYear is not null && Counts(holiday, region) && holiday.From <= season.To && season.From <= holiday.To);

    private static (DateOnly From, DateOnly To)? Season(DateOnly day) => Seasons
        .Select(season => (new DateOnly(day.Year, season.FromMonth, season.FromDay), new DateOnly(day.Year, season.ToMonth, season.ToDay)))
        .Where(season => season.Item1 <= day && day <= season.Item2)
        .Select(season => ((DateOnly From, DateOnly To)?)season)
        .FirstOrDefault();

    private static bool Counts(HolidayDocument holiday, Region? region) => holiday.Region is not { } own || own == region;
}
