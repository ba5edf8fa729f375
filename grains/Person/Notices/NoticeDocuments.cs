using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Person;

/// <summary>How the person wants to be told. The inbox holds everything at once; this is about mail, and of news also about the digest in the inbox.</summary>
public sealed record NoticeSettings : Document
{
    public const string TheId = "notices";

    /// <summary>Of who never chose.</summary>
    public static NoticeSettings Usual { get; } = new()
    {
        Id = TheId,
        Mention = Timing.AtOnce,
        Answer = Timing.AtOnce,
        Change = Timing.AtOnce,
        News = Timing.Digest,
        Mail = true,
    };

    public required Timing Mention { get; init; }

    public required Timing Answer { get; init; }

    /// <summary>Something was moved or cancelled.</summary>
    public required Timing Change { get; init; }

    /// <summary>What is written in the person's leerlabs: never at once.</summary>
    public required Timing News { get; init; }

    /// <summary>Mail at all.</summary>
    public required bool Mail { get; init; }
}

/// <summary>Where mail may go. It stands here and nowhere else.</summary>
public sealed record MailAddressDocument : Document
{
    public const string TheId = "mail-address";

    public required string Address { get; init; }

    /// <summary>When a confirmation was asked, the last day's.</summary>
    public required ImmutableArray<DateTimeOffset> Asked { get; init; }

    public DateTimeOffset? Confirmed { get; init; }
}

/// <summary>What waits to be mailed, and what was told already.</summary>
public sealed record Mailing : Document
{
    public const string TheId = "mailing";

    /// <summary>Keys of inbox items for the next mail.</summary>
    public ImmutableArray<string>? Waiting { get; init; }

    /// <summary>When that goes.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>When the last one went.</summary>
    public DateTimeOffset? Last { get; init; }

    /// <summary>Keys of inbox items for the next digest.</summary>
    public ImmutableArray<string>? ForDigest { get; init; }

    /// <summary>When the next digest is made.</summary>
    public DateTimeOffset? Digest { get; init; }

    /// <summary>Up to where each log was told of in a digest.</summary>
    public ImmutableArray<LogHead>? Told { get; init; }
}

public sealed record LogHead(string Log, long Seq) : Part;

/// <summary>How much is new in a log.</summary>
/// <param name="Seq">The log's head when it was counted.</param>
public sealed record LogCount(string Log, int Entries, int Comments, long Seq) : Part;

/// <summary>A mail on its way out: what it is about, never its words.</summary>
public sealed record Mail : Document
{
    public required MailKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Keys of the inbox items that it is about.</summary>
    public ImmutableArray<string>? Inbox { get; init; }

    /// <summary>Of a digest, once it is counted.</summary>
    public ImmutableArray<LogCount>? Logs { get; init; }

    public static string IdOf(string key) => $"mail/{key}";
}
