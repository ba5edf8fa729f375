using Leerlabs.Cli.Schools;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Tests.Schools;

internal static class Files
{
    /// <summary>A file that stands beside these tests.</summary>
    public static RegisterFile Own(string name) =>
        RegisterReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Schools", name)));

    public static RegisterFile Quirks() => Own("duo-quirks.windows-1252.csv");

    public static IReadOnlyDictionary<string, KnownSchool> Store(params IEnumerable<SchoolRecord>[] schools) =>
        schools.SelectMany(list => list).ToDictionary(school => school.Code, school => new KnownSchool(school, Gone: false));

    public static IEnumerable<SchoolRecord> SchoolsOf(RegisterFile file) => file.Schools.Select(row => row.School);

    /// <summary>What the store holds after an import.</summary>
    public static IReadOnlyDictionary<string, KnownSchool> After(IReadOnlyDictionary<string, KnownSchool> known, ImportPlan plan)
    {
        var store = known.ToDictionary();
        foreach (var school in plan.Registered)
            store[school.Code] = new KnownSchool(school, Gone: false);

        return store;
    }
}
