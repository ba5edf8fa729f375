using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.School;

namespace Leerlabs.Web.ClosedDays;

/// <summary>What a file of days off will do, or did.</summary>
internal sealed record ClosedReport(ImmutableArray<ClosedLine> Lines, ImmutableArray<ClosedProblem> Problems);

/// <param name="Line">Where it stands in the file.</param>
/// <param name="Key">Of the document that it is or becomes.</param>
internal sealed record ClosedLine(int Line, string Key, DateOnly From, DateOnly To, ClosedFor What, string? Name, LineState State);

internal sealed record ClosedProblem(int Line, string Message);

[JsonConverter(typeof(WordJson<LineState>))]
internal enum LineState
{
    New,
    Changed,

    /// <summary>The school has these days already.</summary>
    Same,
}
