using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Coach;

/// <summary>A coach: the time there is a week, and when there is none.</summary>
public sealed record CoachDocument : Document
{
    public const string TheId = "coach";

    public required string Person { get; init; }

    public decimal? Days { get; init; }

    public decimal? Hours { get; init; }

    public required ImmutableArray<TimeOff> Off { get; init; }

    /// <summary>When the coach last said so.</summary>
    public DateTimeOffset? Said { get; init; }
}

/// <summary>An appointment at a leerlab, proposed, in force or over; its document's key is the appointment's.</summary>
public sealed record Coaching : Document
{
    public required Engagement Engagement { get; init; }

    /// <summary>How it fits beside the others; there when it does not.</summary>
    public Fit? Fit { get; init; }

    /// <summary>The leerlab's sequence number of this copy.</summary>
    public required long Stamp { get; init; }

    public static string IdOf(string appointment) => $"coaching/{appointment}";
}

/// <summary>Those who may look, of one leerlab.</summary>
public sealed record Circle : Document
{
    public required ImmutableArray<string> People { get; init; }

    public required long Stamp { get; init; }

    public static string IdOf(string leerlab) => $"circle/{Ids.KeyOf(leerlab)}";
}

/// <summary>Those who may look, of the programme.</summary>
public sealed record Staff : Document
{
    public const string TheId = "staff";

    public required ImmutableArray<string> People { get; init; }

    public required long Stamp { get; init; }
}
