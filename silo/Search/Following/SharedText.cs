using Leerlabs.Grains.Core;

namespace Leerlabs.Search.Following;

/// <summary>A shared text as it stands: the minutes of a meeting, its report once they are fixed, or the plan of a leerlab.</summary>
public sealed record SharedText : Document
{
    /// <summary>The leerlab or school.</summary>
    public required string Origin { get; init; }

    /// <summary>The meeting or the leerlab that it is of.</summary>
    public required string About { get; init; }

    /// <summary><c>minutes</c>, <c>report</c> or <c>plan</c>.</summary>
    public required string Kind { get; init; }

    public required string Text { get; init; }
}
