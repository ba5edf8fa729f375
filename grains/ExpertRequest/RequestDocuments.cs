using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>A request of a leerlab to the expertpool, as far as its course goes.</summary>
public sealed record RequestDocument : Document
{
    public const string TheId = "request";

    public required string Leerlab { get; init; }

    /// <summary>The leerlab's name when it was asked.</summary>
    public required string Name { get; init; }

    /// <summary>The key of the pool.</summary>
    public required string Theme { get; init; }

    public required RequestReaders Readers { get; init; }

    public required string Asker { get; init; }

    public string? School { get; init; }

    public required RequestState State { get; init; }

    public required DateTimeOffset Asked { get; init; }

    /// <summary>From when the promised time counts: asked, or given back to the experts.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The last day on which an answer is in time.</summary>
    public DateOnly? Promised { get; init; }

    public string? Expert { get; init; }

    public DateTimeOffset? Taken { get; init; }

    public DateTimeOffset? Answered { get; init; }

    /// <summary>Closed or withdrawn.</summary>
    public DateTimeOffset? Settled { get; init; }

    /// <summary>Whose word is awaited.</summary>
    public required RequestSide Turn { get; init; }

    /// <summary>The key of the message that the asker accepted as the answer; there is one at most.</summary>
    public string? Accepted { get; init; }

    /// <summary>How often the asker said: not yet.</summary>
    public int? Returned { get; init; }
}

/// <summary>What is asked, in the words of now, and the words that it began with.</summary>
public sealed record QuestionDocument : Document
{
    public const string TheId = "question";

    public required AskedQuestion Question { get; init; }

    /// <summary>As it was asked, once it was sharpened.</summary>
    public Wording? Original { get; init; }

    /// <summary>A better wording that an expert proposes, until the asker agrees or words it otherwise.</summary>
    public Wording? Proposed { get; init; }

    public ImmutableArray<AttachedFile>? Files { get; init; }
}

/// <summary>What looked like pupil data when it was sent, and why it stayed.</summary>
public sealed record CheckDocument : Document
{
    public const string TheId = "check";

    public required ImmutableArray<PupilDataKind> Finds { get; init; }

    public required string Kept { get; init; }

    /// <summary>What was flagged before and what a file brings with it, together.</summary>
    public static Changes With(IState state, PupilFlag? flag)
    {
        if (flag is null)
            return Changes.None;

        var before = state.Find<CheckDocument>(TheId);
        var both = PupilFlag.Join(before is null ? null : new(before.Finds, Texts.OrNone(before.Kept)), flag)!;
        return Changes.Put((before ?? new() { Id = TheId, Finds = [], Kept = "" }) with { Finds = both.Finds, Kept = both.Kept ?? "" });
    }
}

/// <summary>One thing that happened on the way.</summary>
public sealed record StepDocument : Document
{
    public required StepKind Step { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Whom it is about, when that is not who did it.</summary>
    public string? Person { get; init; }

    /// <summary>The theme that it was moved to.</summary>
    public string? Theme { get; init; }

    public string? Reason { get; init; }

    public static string IdOf(long seq) => $"step/{seq}";
}

/// <summary>The asker's word afterwards.</summary>
public sealed record Evaluation : Document
{
    public const string TheId = "evaluation";

    public required Helped Helped { get; init; }

    public bool? InTime { get; init; }

    public string? Remark { get; init; }

    public required DateTimeOffset At { get; init; }
}
