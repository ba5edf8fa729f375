using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>The report (verslag): the agenda, who was there, the minutes, what was decided and who does what. What it says stands in the meeting's own documents and in its text.</summary>
public sealed record ReportDocument : Document
{
    public const string TheId = "report";

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The last day on which those who were there amend it.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Who was there when it was shared.</summary>
    public required ImmutableArray<string> Present { get; init; }

    /// <summary>The time for amendments is over.</summary>
    public bool? Closed { get; init; }

    /// <summary>From then on nothing of it changes any more.</summary>
    public ReportFixing? Fixed { get; init; }
}

public sealed record ReportFixing(string By, DateTimeOffset At) : Part;

/// <summary>Said after the report was fixed: a correction that everyone sees as one.</summary>
public sealed record AddendumDocument : Document
{
    public required string Text { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public static string IdOf(string key) => $"addendum/{key}";
}
