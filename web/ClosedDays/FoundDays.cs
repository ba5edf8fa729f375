using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.School;

namespace Leerlabs.Web.ClosedDays;

/// <summary>Days off that a file names.</summary>
/// <param name="Line">Where they stand in it.</param>
/// <param name="Key">The same each time that the file is read, so that it is taken once.</param>
/// <param name="To">The last day.</param>
internal sealed record FoundDays(int Line, string Key, DateOnly From, DateOnly To, ClosedFor What, string? Name);

/// <param name="Refusal">Why a line was left out.</param>
internal sealed record FoundProblem(int Line, Refusal Refusal);

/// <summary>What a file of days off says.</summary>
internal sealed record FoundFile(ImmutableArray<FoundDays> Days, ImmutableArray<FoundProblem> Problems);
