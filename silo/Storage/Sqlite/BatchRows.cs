using System.Collections.Immutable;

namespace Leerlabs.Storage.Sqlite;

/// <summary>Writes the rows of one batch. Unless the answer is <see cref="CommitResult.Committed"/>, the caller rolls them back.</summary>
internal static class BatchRows
{
    public static CommitResult Write(Tables tables, EncodedBatch encoded)
    {
        var batch = encoded.Batch;
        var grain = tables.Grains.FindOrAdd(batch.Grain);
        if (grain.Seq != batch.ExpectedSeq)
            return new CommitResult.HeadMoved(grain.Seq);

        var first = WriteReceipts(tables, grain.Number, batch);
        if (first.Length > 0)
            return new CommitResult.Duplicates(first);

        WriteFrames(tables, grain, encoded);
        WriteDocuments(tables, grain.Number, batch);
        WriteMessages(tables, grain.Number, batch);
        return CommitResult.Committed.Instance;
    }

    private static ImmutableArray<StoredReceipt> WriteReceipts(Tables tables, long grain, GrainBatch batch)
    {
        ImmutableArray<StoredReceipt> first = [];
        foreach (var receipt in batch.Receipts)
            if (!tables.Receipts.TryAdd(grain, receipt))
                first = first.Add(tables.Receipts.Find(grain, receipt.Person, receipt.CommandId)!);

        return first.Any(receipt => receipt.Seq > batch.ExpectedSeq)
            ? throw new ArgumentException($"A batch of {batch.Grain} holds one command twice.", nameof(batch))
            : first;
    }

    private static void WriteFrames(Tables tables, GrainRow grain, EncodedBatch encoded)
    {
        for (var i = 0; i < encoded.Bodies.Length; i++)
            tables.Frames.Add(grain.Number, encoded.Batch.Frames[i].Seq, encoded.Batch.Frames[i].At, encoded.Bodies[i]);

        if (encoded.LastSeq > grain.Seq)
            tables.Grains.Advance(grain.Number, encoded.LastSeq);

        foreach (var seq in encoded.Batch.ErasedFrames)
            tables.Frames.Erase(grain.Number, seq);
    }

    private static void WriteDocuments(Tables tables, long grain, GrainBatch batch)
    {
        foreach (var id in batch.Deletes)
            tables.Documents.Delete(grain, id);

        foreach (var document in batch.Puts)
            tables.Documents.Put(grain, document);
    }

    private static void WriteMessages(Tables tables, long grain, GrainBatch batch)
    {
        foreach (var message in batch.Messages)
            tables.Messages.Add(grain, message);

        foreach (var mark in batch.Marks)
            tables.Messages.SetMark(grain, mark);

        foreach (var due in batch.DueTimes)
            tables.Due.Write(grain, due);
    }
}
