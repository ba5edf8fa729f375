namespace Leerlabs.Storage.Tables;

/// <summary>What a batch has to be before anything of it is written.</summary>
internal static class BatchCheck
{
    /// <summary>With the head and a frame they fit into one transaction.</summary>
    private const int MostReceipts = 90;

    /// <exception cref="ArgumentException">Its frames do not follow the expected head one by one, or it holds one command twice or too many.</exception>
    public static void Of(GrainBatch batch)
    {
        for (var i = 0; i < batch.Frames.Length; i++)
            if (batch.Frames[i].Seq != batch.ExpectedSeq + 1 + i)
                throw new ArgumentException($"Frame {batch.Frames[i].Seq} of {batch.Grain} does not follow {batch.ExpectedSeq + i}.", nameof(batch));

        if (batch.Receipts.DistinctBy(receipt => (receipt.Person, receipt.CommandId)).Count() != batch.Receipts.Length)
            throw new ArgumentException($"A batch of {batch.Grain} holds one command twice.", nameof(batch));
        if (batch.Receipts.Length > MostReceipts)
            throw new ArgumentException($"A batch of {batch.Grain} holds {batch.Receipts.Length} commands; {MostReceipts} go at once.", nameof(batch));
    }

    /// <exception cref="ArgumentOutOfRangeException">No frame can have this number.</exception>
    public static void Seq(long seq) => ArgumentOutOfRangeException.ThrowIfNotEqual(seq, seq & uint.MaxValue);
}
