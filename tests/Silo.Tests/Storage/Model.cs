using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo.Tests.Storage;

/// <summary>The simplest thing that a grain in a store could be; the property test holds the real one against it.</summary>
internal sealed class Model
{
    public SortedDictionary<long, Frame> Frames { get; } = [];

    public Dictionary<string, StoredDocument> Documents { get; } = [];

    public Dictionary<string, StoredReceipt> Receipts { get; } = [];

    public SortedDictionary<MessageId, OutgoingMessage> Outgoing { get; } = [];

    public SortedDictionary<MessageId, OutgoingMessage> Parked { get; } = [];

    public Dictionary<string, DateTimeOffset> Due { get; } = [];

    public MessageId? Mark { get; private set; }

    public long Head => Frames.Count;

    /// <summary>What the store must answer, as text.</summary>
    public string Commit(GrainBatch batch)
    {
        if (batch.ExpectedSeq != Head)
            return $"head moved to {Head}";

        var first = batch.Receipts.Where(receipt => Receipts.ContainsKey(receipt.CommandId)).Select(receipt => Receipts[receipt.CommandId]).ToList();
        if (first.Count > 0)
            return $"done at {string.Join(' ', first.Select(receipt => receipt.Seq))}";

        Write(batch);
        return "committed";
    }

    public void Erase(IEnumerable<long> seqs, IEnumerable<string> documents)
    {
        foreach (var seq in seqs.Where(Frames.ContainsKey))
            Frames[seq] = FrameJson.Erased(Frames[seq].Grain, seq, Frames[seq].At);

        foreach (var id in documents)
            Documents.Remove(id);
    }

    public void Park(MessageId message)
    {
        if (Outgoing.Remove(message, out var parked))
            Parked[message] = parked;
    }

    private void Write(GrainBatch batch)
    {
        foreach (var frame in batch.Frames)
            Frames[frame.Seq] = frame;

        foreach (var document in batch.Puts)
            Documents[document.Id] = document;

        foreach (var receipt in batch.Receipts)
            Receipts[receipt.CommandId] = receipt;

        foreach (var message in batch.Messages)
            Outgoing[message.Id] = message;

        WriteRest(batch);
    }

    private void WriteRest(GrainBatch batch)
    {
        foreach (var mark in batch.Marks)
            Mark = mark.Last;

        foreach (var due in batch.DueTimes.Where(due => due.At is null))
            Due.Remove(due.Name);

        foreach (var due in batch.DueTimes.Where(due => due.At is not null))
            Due[due.Name] = due.At!.Value;

        Erase(batch.ErasedFrames, batch.Deletes);
    }
}
