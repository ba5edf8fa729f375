using System.Collections.Immutable;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertRequest;

namespace Leerlabs.Grains.ExpertPool;

/// <summary>The pool of experts of one theme.</summary>
public sealed record PoolDocument : Document
{
    public const string TheId = "pool";

    public required string Name { get; init; }

    public string? English { get; init; }

    /// <summary>Working days within which an answer is promised.</summary>
    public required int Days { get; init; }

    public bool? Line { get; init; }

    /// <summary>Nobody asks here any more.</summary>
    public bool? Retired { get; init; }

    /// <summary>The programme's sequence number of this.</summary>
    public required long Stamp { get; init; }
}

/// <summary>The programme's free days, for counting the promised ones.</summary>
public sealed record PoolCalendar : Document
{
    public const string TheId = "calendar";

    public required ImmutableArray<FreeDays> Free { get; init; }
}

/// <summary>The programme's managers.</summary>
public sealed record PoolStaff : Document
{
    public const string TheId = "staff";

    public required ImmutableArray<string> People { get; init; }
}

/// <summary>Someone who answers here.</summary>
public sealed record ExpertDocument : Document
{
    public required string Person { get; init; }

    /// <summary>What they know about.</summary>
    public string? Subjects { get; init; }

    /// <summary>Days a week for the pool.</summary>
    public decimal? Days { get; init; }

    public required ImmutableArray<TimeOff> Off { get; init; }

    public bool? Coordinator { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>No longer; the document stays, so that who watches is told.</summary>
    public DateTimeOffset? Ended { get; init; }

    public static string IdOf(string person) => $"expert/{Ids.KeyOf(person)}";
}

/// <summary>A request that is not over; its document's id is the request's grain.</summary>
public sealed record QueuedRequest : Document
{
    public required RequestSummary Summary { get; init; }

    /// <summary>The last day on which an answer is in time.</summary>
    public required DateOnly Promised { get; init; }

    public static string IdOf(string request) => $"expert-request/{request}";
}

/// <summary>How a queued request's question begins; for the experts alone.</summary>
public sealed record QueuedQuestion : Document
{
    public required string Text { get; init; }

    public static string IdOf(string request) => $"question/{request}";
}

/// <summary>A request that is over, for the figures.</summary>
public sealed record PastRequest : Document
{
    public required RequestSummary Summary { get; init; }

    public required DateOnly Promised { get; init; }

    public static string IdOf(string request) => $"past/{request}";
}

/// <summary>How a past request's question begins; for the experts alone.</summary>
public sealed record PastQuestion : Document
{
    public required string Text { get; init; }

    public static string IdOf(string request) => $"past-question/{request}";
}

/// <summary>An expert who thinks along at another theme: that request hears when they leave here.</summary>
public sealed record LentExpert : Document
{
    public required string Request { get; init; }

    public required string Person { get; init; }

    public static string IdOf(string request, string person) => $"lent/{request}-{Ids.KeyOf(person)}";
}
