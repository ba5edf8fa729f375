using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Silo;

/// <summary>The answer to an accepted command: durable at <paramref name="Seq"/>.</summary>
/// <param name="Ids">The documents that the command put.</param>
public sealed record Receipt(GrainId Grain, long Seq, ImmutableArray<string> Ids);

/// <summary>What a watcher gets first.</summary>
/// <param name="Seq">The grain's head.</param>
/// <param name="Reset">Forget what you have: <paramref name="Body"/> holds documents. Otherwise it holds frames.</param>
/// <param name="Audience">The rights under which the watcher sees.</param>
/// <param name="Body">A JSON array: documents after a reset, projected frames otherwise. Shared by watchers with the same rights; never written to.</param>
public sealed record Opening(long Seq, bool Reset, Audience Audience, ReadOnlyMemory<byte> Body);

/// <summary>As <c>Page</c> of the protocol.</summary>
public sealed record PageRequest(string Type)
{
    public string? Parent { get; init; }

    public long? Before { get; init; }

    public long? After { get; init; }

    /// <summary>A document id.</summary>
    public string? Around { get; init; }

    /// <summary>Only these documents of the type, in this order; whatever is not there or may not be seen is left out.</summary>
    public ImmutableArray<string>? Ids { get; init; }

    public JsonElement? Filter { get; init; }

    public int? Take { get; init; }
}

/// <param name="Seq">The grain's head at reading.</param>
/// <param name="Docs">Documents as JSON objects, newest first; companions behind them.</param>
/// <param name="More">There is more in the asked direction.</param>
/// <param name="Next">The <c>created</c> number to go on from, when there is more.</param>
public sealed record PageAnswer(long Seq, ImmutableArray<ReadOnlyMemory<byte>> Docs, bool More, long? Next);

/// <summary>What an observer of a grain has to be told before the frames that come (design 4.5).</summary>
/// <param name="Seq">The grain's head.</param>
/// <param name="Frames">The frames that it lacks, in order; null when they are not at hand or were erased: its watchers start again from their own seq.</param>
public sealed record Missed(long Seq, IReadOnlyList<Frame>? Frames);
