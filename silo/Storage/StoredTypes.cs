using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Storage;

/// <summary>A document as it is kept.</summary>
/// <param name="Id">The document's id inside its grain.</param>
/// <param name="Type">What stands before the slash.</param>
/// <param name="Parent">The id of the document it belongs to.</param>
/// <param name="Paged">Read by page; otherwise loaded with the grain.</param>
/// <param name="Created">The sequence number at which it came.</param>
/// <param name="Rev">The sequence number at which it last changed.</param>
/// <param name="Trail">For erasable types: the frames in which it stands.</param>
/// <param name="Json">The JSON object.</param>
public sealed record StoredDocument(
    string Id, string Type, string? Parent, bool Paged, long Created, long Rev, ImmutableArray<long> Trail, ReadOnlyMemory<byte> Json);

/// <summary>A stretch of a paged type. <paramref name="Before"/> and <paramref name="After"/> are exclusive <c>created</c> numbers.</summary>
public sealed record PageQuery(string Type, string? Parent, long? Before, long? After, int Take);

/// <param name="Seq">The frame that answered the command.</param>
/// <param name="Ids">The documents that it put.</param>
public sealed record StoredReceipt(string Person, string CommandId, long Seq, ImmutableArray<string> Ids);

/// <summary>Where a message stands: the frame and its place in it.</summary>
public readonly record struct MessageId(long Seq, int Index) : IComparable<MessageId>
{
    public int CompareTo(MessageId other) => (Seq, Index).CompareTo((other.Seq, other.Index));

    public static bool operator <(MessageId left, MessageId right) => left.CompareTo(right) < 0;

    public static bool operator >(MessageId left, MessageId right) => left.CompareTo(right) > 0;

    public static bool operator <=(MessageId left, MessageId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(MessageId left, MessageId right) => left.CompareTo(right) >= 0;
}

/// <summary>The high-water mark of the messages that a grain took from one source.</summary>
public sealed record StoredMark(GrainId Source, MessageId Last);

/// <param name="Hops">Grains that the fact has travelled through.</param>
/// <param name="Fact">The receiver's command as JSON.</param>
public sealed record OutgoingMessage(MessageId Id, GrainId To, int Hops, ReadOnlyMemory<byte> Fact);

/// <param name="Reason">Why the last delivery failed.</param>
public sealed record ParkedMessage(GrainId Source, OutgoingMessage Message, string Reason);

public sealed record StoredDue(GrainId Grain, string Name, DateTimeOffset At);

/// <summary>
/// Everything that one commit of one grain writes: frames <c>ExpectedSeq + 1 ...</c>, documents with their last value, receipts,
/// messages, due times (a null instant clears) and the frames that lose their payload.
/// </summary>
public sealed record GrainBatch
{
    public required GrainId Grain { get; init; }

    /// <summary>The head on which the batch was made.</summary>
    public required long ExpectedSeq { get; init; }

    public ImmutableArray<Frame> Frames { get; init; } = [];

    public ImmutableArray<StoredDocument> Puts { get; init; } = [];

    public ImmutableArray<string> Deletes { get; init; } = [];

    public ImmutableArray<StoredReceipt> Receipts { get; init; } = [];

    public ImmutableArray<OutgoingMessage> Messages { get; init; } = [];

    /// <summary>Marks of taken messages. A batch may hold marks and nothing else: a fact that was ignored.</summary>
    public ImmutableArray<StoredMark> Marks { get; init; } = [];

    public ImmutableArray<DueTime> DueTimes { get; init; } = [];

    public ImmutableArray<long> ErasedFrames { get; init; } = [];
}

/// <summary>What became of a commit.</summary>
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <summary>Everything is durable.</summary>
    public sealed record Committed : CommitResult
    {
        public static Committed Instance { get; } = new();
    }

    /// <summary>The grain's head is not the expected one; nothing was written.</summary>
    public sealed record HeadMoved(long Seq) : CommitResult;

    /// <summary>These commands were done before; nothing was written.</summary>
    public sealed record Duplicates(ImmutableArray<StoredReceipt> First) : CommitResult;
}

/// <summary>The store can't take writes now (a full disk, a lost connection) and may again later.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The database is damaged, newer than this program, or in use by another process; nothing was touched.</summary>
public sealed class StoreUnusableException(string message, Exception? inner = null) : Exception(message, inner);
