using System.Collections.Immutable;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Schools;

/// <summary>What an import will do to the schools that the store knows.</summary>
/// <param name="Gone">Schools that the register no longer has; they are marked, never deleted.</param>
/// <param name="Missing">How many known schools the file does not name.</param>
/// <param name="Known">How many schools of the sector the store knew that were not gone.</param>
public sealed record ImportPlan(
    ImmutableArray<SchoolRecord> New, ImmutableArray<SchoolChange> Changed, ImmutableArray<SchoolRecord> Gone, int Unchanged, int Missing, int Known)
{
    /// <summary>The file names too few of the known schools to be a whole register: nothing is marked gone.</summary>
    public bool Excerpt => Gone.IsEmpty && Missing > 0;

    /// <summary>What is to be registered, each school whole.</summary>
    public IEnumerable<SchoolRecord> Registered => [.. New, .. Changed.Select(change => change.To)];

    /// <summary>How many schools are written.</summary>
    public int Writes => New.Length + Changed.Length + Gone.Length;

    /// <summary>
    /// Compares a file with the known schools of every sector, by code. Example schools are in no register and are left alone; a school
    /// registered by hand is not missed by a register that does not bring it.
    /// </summary>
    public static ImportPlan Make(RegisterFile file, IReadOnlyDictionary<string, KnownSchool> known)
    {
        var changes = file.Schools.Where(row => known.ContainsKey(row.School.Code))
            .Select(row => new SchoolChange(known[row.School.Code], Merge.Into(known[row.School.Code].Record, row, file.Fields)))
            .ToLookup(change => change.IsOne && !change.From.Record.Example);
        var mine = known.Values.Where(school => !school.Gone && school.Record is { Example: false, ByHand: false } && school.Record.Sector == file.Sector)
            .Select(school => school.Record).ToList();
        var missing = mine.ExceptBy(file.Schools.Select(row => row.School.Code), school => school.Code).OrderBy(school => school.Code, StringComparer.Ordinal).ToList();
        return new ImportPlan(
            [.. file.Schools.Select(row => row.School).Where(school => !known.ContainsKey(school.Code))],
            [.. changes[true]],
            missing.Count * 2 <= mine.Count ? [.. missing] : [],
            changes[false].Count(),
            missing.Count,
            mine.Count);
    }
}
