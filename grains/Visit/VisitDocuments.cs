using System.Text.Json.Serialization;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;

namespace Leerlabs.Grains.Visit;

/// <summary>A lesson visit: who visits whom, when, and what the visited teacher wants to see.</summary>
public sealed record VisitDocument : Document
{
    public const string TheId = "visit";

    /// <summary>The leerlab in which the two found each other.</summary>
    public required string Origin { get; init; }

    public required string Visitor { get; init; }

    public required string Visited { get; init; }

    public required When When { get; init; }

    /// <summary>Which lesson, of which class.</summary>
    public string? Lesson { get; init; }

    public Place? Place { get; init; }

    public required VisitState State { get; init; }

    /// <summary>What the visited teacher works on in this lesson.</summary>
    public string? Goal { get; init; }

    /// <summary>Why it was cancelled, when that was said.</summary>
    public string? Reason { get; init; }

    /// <summary>How often what a calendar shows has changed (SEQUENCE of RFC 5545).</summary>
    public required int Seq { get; init; }

    /// <summary>When that was, or when it was planned.</summary>
    public DateTimeOffset? Changed { get; init; }
}

/// <summary>What the visitor saw: what it did to pupils, never what the teacher is worth. There is no field for a score.</summary>
public sealed record Observation : Document
{
    public const string TheId = "observation";

    /// <summary>What happened in the lesson.</summary>
    public string? Situation { get; init; }

    /// <summary>What pupils did and said.</summary>
    public string? Pupils { get; init; }

    /// <summary>What it did to their learning.</summary>
    public string? Effect { get; init; }
}

/// <summary>What the two talked about afterwards, in three parts (Hattie and Timperley).</summary>
public sealed record Feedback : Document
{
    public const string TheId = "feedback";

    /// <summary>Where it went to.</summary>
    public string? FeedUp { get; init; }

    /// <summary>How far it came.</summary>
    public string? FeedBack { get; init; }

    /// <summary>What comes next; the goal of the next visit starts from it.</summary>
    public string? FeedForward { get; init; }
}

/// <summary>Someone whom the visited teacher lets read the visit, for as long as they are in the leerlab.</summary>
public sealed record Reader : Document
{
    public required string Person { get; init; }

    /// <summary>No longer. It stays, so that whoever was away is told to look afresh.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Ended { get; init; }

    public static string IdOf(string person) => $"access/{Ids.KeyOf(person)}";
}
