using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Storage.Copying;

/// <summary>Some of what a grain holds.</summary>
public sealed record GrainPiece
{
    public ImmutableArray<Frame> Frames { get; init; } = [];

    public ImmutableArray<StoredDocument> Documents { get; init; } = [];

    public ImmutableArray<StoredReceipt> Receipts { get; init; } = [];

    public ImmutableArray<OutgoingMessage> Outgoing { get; init; } = [];

    public ImmutableArray<ParkedMessage> Parked { get; init; } = [];

    public ImmutableArray<StoredMark> Marks { get; init; } = [];

    public ImmutableArray<StoredDue> Dues { get; init; } = [];

    public int Count => Frames.Length + Documents.Length + Receipts.Length + Outgoing.Length + Parked.Length + Marks.Length + Dues.Length;
}
