using System.Collections.Immutable;

namespace Leerlabs.Web.Starting;

/// <summary>What a programme file will do, or did.</summary>
/// <param name="Lines">Lines below the header that are not blank.</param>
/// <param name="Leerlabs">New leerlabs; the other counts are of what is new too.</param>
/// <param name="Schools">Schools that join a leerlab.</param>
/// <param name="ByHand">Schools among them that no register brought.</param>
/// <param name="Unchanged">Lines that say what is so already.</param>
/// <param name="Links">After it was done: the ways in of who is new.</param>
public sealed record StartReport(
    int Lines,
    ImmutableArray<string> Leerlabs,
    int Schools,
    ImmutableArray<string> ByHand,
    int People,
    int Roles,
    int Unchanged,
    ImmutableArray<LineProblem> Problems,
    ImmutableArray<StartLink>? Links = null);

/// <param name="Line">The line in the file, the header being 1.</param>
public sealed record LineProblem(int Line, string Message);
