using System.Collections.Immutable;
using System.Text.Json;

namespace Leerlabs.Storage.Sqlite;

/// <summary>A batch whose frames were written as JSON by the caller, so that the one writer need not.</summary>
internal sealed record EncodedBatch(GrainBatch Batch, ImmutableArray<ReadOnlyMemory<byte>> Bodies)
{
    /// <exception cref="ArgumentException">Its frames do not follow the expected head one by one.</exception>
    public static EncodedBatch Of(GrainBatch batch)
    {
        for (var i = 0; i < batch.Frames.Length; i++)
            if (batch.Frames[i].Seq != batch.ExpectedSeq + 1 + i)
                throw new ArgumentException($"Frame {batch.Frames[i].Seq} of {batch.Grain} does not follow {batch.ExpectedSeq + i}.", nameof(batch));

        return new EncodedBatch(batch, [.. batch.Frames.Select(FrameJson.Write)]);
    }

    public long LastSeq => Batch.ExpectedSeq + Batch.Frames.Length;

    /// <summary>What the journal keeps of it; null when it erases nothing.</summary>
    public Erasure? Erasure() => Batch.ErasedFrames.IsEmpty
        ? null
        : new Erasure(Leerlabs.Storage.Erasure.NewId(), Batch.Grain.ToString(), Batch.ErasedFrames, Batch.Deletes, [.. Batch.Puts.Select(put => put.Id)])
        {
            Left = Batch.Puts.Where(IsEmptied).ToImmutableDictionary(put => put.Id, put => JsonElement.Parse(put.Json.Span)),
        };

    // Who was there before and stands in a frame of this batch only, has lost every earlier frame: it was erased. Everything else that the
    // batch puts holds words of its own, which have no business in the journal.
    private bool IsEmptied(StoredDocument put) => put.Created <= Batch.ExpectedSeq && put.Trail is [var only] && only > Batch.ExpectedSeq;
}
