using System.Collections.Immutable;

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
}
