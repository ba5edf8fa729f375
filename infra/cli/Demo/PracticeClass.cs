using System.Globalization;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Demo;

/// <summary>The class that a practice example is about: of a kind that its school has.</summary>
internal sealed record PracticeClass(string Name, SchoolType Type, int Year)
{
    public static PracticeClass Of(SchoolRecord school, int turn)
    {
        SchoolType[] types = [.. TypesOf(school.Structure ?? "")];
        var type = types[turn % types.Length];
        var year = 1 + (turn * 5 % (type == SchoolType.Vmbo ? 4 : 3));
        return type == SchoolType.Practical ? new($"klas {year} praktijkonderwijs", type, year) : new($"{year} {WordOf(type)}", type, year);
    }

    private static IEnumerable<SchoolType> TypesOf(string structure)
    {
        var words = structure.Split(", ");
        if (words.Contains("praktijkonderwijs"))
            yield return SchoolType.Practical;
        if (words.Contains("vmbo"))
            yield return SchoolType.Vmbo;
        if (words.Contains("havo"))
            yield return SchoolType.Havo;
        if (words.Contains("vwo"))
            yield return SchoolType.Vwo;
    }

    private static string WordOf(SchoolType type) => $"{type}".ToLower(CultureInfo.InvariantCulture);
}
