using System.Text.RegularExpressions;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.School;

/// <summary>What a school's record must look like, wherever it comes from.</summary>
public static partial class SchoolChecks
{
    /// <summary>The grain of a school: its vestigingscode in lower case.</summary>
    /// <exception cref="FormatException">The record was not checked: its code is none.</exception>
    public static GrainId GrainOf(SchoolRecord school) => new("school", $"{school.Brin}{school.Branch}".ToLowerInvariant());

    public static Refusal? Refuse(SchoolRecord school) =>
        (Brin().IsMatch(school.Brin) ? null : Refusal.Invalid("brin", "brin"))
        ?? (Branch().IsMatch(school.Branch) ? null : Refusal.Invalid("branch", "branch"))
        ?? Check.Line(school.Name, "name")
        ?? Check.Line(school.ShortName, "shortName")
        ?? Check.Line(school.Place, "place")
        ?? RefusePosition(school)
        ?? Optional(school).Select(line => Check.LineOrNone(line.Text, line.Field)).FirstOrDefault(refusal => refusal is not null);

    private static Refusal? RefusePosition(SchoolRecord school) =>
        school is { Latitude: null or (>= -90 and <= 90), Longitude: null or (>= -180 and <= 180) } ? null : Refusal.Invalid("position", "latitude");

    private static IEnumerable<(string? Text, string Field)> Optional(SchoolRecord school) =>
    [
        (school.Street, "street"), (school.HouseNumber, "houseNumber"), (school.Postcode, "postcode"),
        (school.Municipality, "municipality"), (school.MunicipalityCode, "municipalityCode"), (school.Province, "province"),
        (school.Board, "board"), (school.BoardName, "boardName"), (school.Structure, "structure"),
        (school.Denomination, "denomination"), (school.Phone, "phone"), (school.Website, "website"),
    ];

    [GeneratedRegex("^[0-9]{2}[A-Z]{2}$")]
    private static partial Regex Brin();

    [GeneratedRegex("^[0-9]{2}$")]
    private static partial Regex Branch();
}
