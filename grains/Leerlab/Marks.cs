using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Leerlab;

/// <summary>
/// A school's colour and shape. The entries of a school that left keep theirs, so its mark is given to another school only when no other is free.
/// </summary>
internal static class Marks
{
    private static readonly ImmutableArray<int> All = [.. Enumerable.Range(1, Limits.SchoolsPerLeerlab)];

    public static bool AreTaken(IState state) => OfPresent(state).Count == All.Length;

    public static int Free(IState state, string school)
    {
        var present = OfPresent(state);
        if (state.Find<LeerlabSchool>(LeerlabSchool.IdOf(school)) is { } before && !present.Contains(before.Mark))
            return before.Mark;

        var ever = state.All<LeerlabSchool>().Select(other => other.Mark).ToHashSet();
        return All.Except(ever).Concat(All.Except(present)).First();
    }

    private static HashSet<int> OfPresent(IState state) =>
        [.. state.All<LeerlabSchool>().Where(school => school.Left is null).Select(school => school.Mark)];
}
