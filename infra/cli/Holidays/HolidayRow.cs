using System.Globalization;
using System.Text.RegularExpressions;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Holidays;

/// <summary>A holiday of one region as a file has it, before it is looked at.</summary>
/// <param name="Where">Where it stands in the file, for people.</param>
/// <param name="Region">Null: the whole country.</param>
/// <param name="To">The last day, inclusive.</param>
public sealed partial record HolidayRow(string Where, string Name, Region? Region, DateOnly From, DateOnly To, bool IsPublic, bool Compulsory, string Source)
{
    /// <summary>Such as <c>2026-2027</c>: a summer holiday belongs to the year that it ends.</summary>
    public string? SchoolYear => IsPublic ? null : From.Month >= 8 ? $"{From.Year}-{From.Year + 1}" : $"{From.Year - 1}-{From.Year}";

    /// <summary>The same holiday has the same key in every source.</summary>
    public string Key => IsPublic ? $"{From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-{Slug(Name)}" : $"{SchoolYear}-{Slug(Name)}{(Region is { } region ? $"-{Word(region)}" : "")}";

    public Holiday ToHoliday() => new(Key, Name, From, To, Compulsory, Source, SchoolYear, Region);

    public static string Word(Region region) => region switch
    {
        Grains.School.Region.North => "noord",
        Grains.School.Region.Middle => "midden",
        _ => "zuid",
    };

    private static string Slug(string name) => Other().Replace(FoldedText.Fold(name).ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Other();
}
