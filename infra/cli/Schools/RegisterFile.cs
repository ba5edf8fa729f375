using System.Collections.Immutable;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Schools;

/// <summary>What an import file says.</summary>
/// <param name="Sector">A file holds one.</param>
/// <param name="Fields">The wire names of the fields that the file has a column for. Other fields keep what the store knows.</param>
/// <param name="Schools">The good rows, in the file's order, each branch once.</param>
/// <param name="Problems">What was wrong, row by row.</param>
public sealed record RegisterFile(
    Sector Sector, ImmutableHashSet<string> Fields, ImmutableArray<RegisterRow> Schools, ImmutableArray<RowProblem> Problems);

/// <param name="Line">The line in the file, the header being 1.</param>
/// <param name="ShortNameGiven">False when the short name was made from the long one.</param>
public sealed record RegisterRow(int Line, SchoolRecord School, bool ShortNameGiven);

/// <param name="Skipped">The whole row was left out; otherwise only a value.</param>
public sealed record RowProblem(int Line, string Reason, bool Skipped);
