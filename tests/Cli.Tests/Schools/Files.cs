using Leerlabs.Cli.Schools;

namespace Leerlabs.Cli.Tests.Schools;

internal static class Files
{
    /// <summary>A file that stands beside these tests.</summary>
    public static RegisterFile Own(string name) =>
        RegisterReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Schools", name)));

    public static RegisterFile Quirks() => Own("duo-quirks.windows-1252.csv");

    public static IReadOnlyDictionary<string, RegisterSchool> Store(params IEnumerable<RegisterSchool>[] schools) =>
        schools.SelectMany(list => list).ToDictionary(school => school.Code);

    public static IEnumerable<RegisterSchool> SchoolsOf(RegisterFile file) => file.Schools.Select(row => row.School);

    /// <summary>What the store holds after an import.</summary>
    public static IReadOnlyDictionary<string, RegisterSchool> After(IReadOnlyDictionary<string, RegisterSchool> known, ImportPlan plan)
    {
        var store = known.ToDictionary();
        foreach (var school in plan.Writes)
            store[school.Code] = school;

        return store;
    }
}
