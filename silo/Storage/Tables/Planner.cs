using Leerlabs.Grains.Core;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>Makes the rows of a commit, and reads what has to be known for it and is not.</summary>
internal sealed class Planner(StoreTables tables, DocumentTypes types)
{
    /// <summary>Bytes of frames that stand in the commit itself; what is more stands in parts.</summary>
    private const int FrameBytes = 2 * 1024 * 1024;

    /// <param name="mayGuess">Take a document that the batch says it made for new.</param>
    public async Task<CommitPlan> Plan(KnownGrain known, Head head, GrainBatch batch, Erasure? erasure, bool mayGuess)
    {
        var plan = new CommitPlan(Guid.NewGuid().ToString("n"));
        AddFrames(plan, batch);
        AddReceipts(plan, batch);
        await new DocumentPlan(tables, types, known, plan).Add(batch, mayGuess);
        AddMessages(plan, batch);
        await AddDues(plan, batch);
        await AddErased(plan, batch);
        if (erasure is not null)
            plan.Rest.Put(ErasureIndex.DoneRow(batch.Grain, erasure));
        if (head.Large)
            await RemoveParts(plan, batch.Grain);

        return plan.Guessed && !plan.Fits ? await Plan(known, head, batch, erasure, mayGuess: false) : plan;
    }

    private static void AddFrames(CommitPlan plan, GrainBatch batch)
    {
        var left = FrameBytes;
        foreach (var (row, body) in FrameRows.Of(batch.Grain, batch.Frames, plan.Commit, frame => batch.ErasedFrames.Contains(frame.Seq)))
        {
            var most = left >= body.Length ? TableLimits.RowBytes : 0;
            plan.Parts.AddRange(Content.Fill(row, body, plan.Commit, most));
            plan.Must.Add(new TableChange.Insert(row));
            left -= most == 0 ? 0 : body.Length;
        }
    }

    private static void AddReceipts(CommitPlan plan, GrainBatch batch)
    {
        foreach (var receipt in batch.Receipts)
            plan.Must.Add(new TableChange.Insert(ReceiptRows.Row(batch.Grain, receipt)));
    }

    private static void AddMessages(CommitPlan plan, GrainBatch batch)
    {
        foreach (var message in batch.Messages)
            plan.Rest.Put(MessageRows.Row(Keys.Of(batch.Grain, Keys.Message(message.Id)), message));

        foreach (var mark in batch.Marks)
            plan.Rest.Put(MessageRows.Row(batch.Grain, mark));
    }

    private async Task AddDues(CommitPlan plan, GrainBatch batch)
    {
        foreach (var (name, at) in batch.DueTimes)
        {
            var was = await tables.Grain(Keys.Of(batch.Grain, Keys.Due(name)), CancellationToken.None);
            plan.Dues.Add(new DueMove(name, was?.Number(DueIndex.At), at?.UtcTicks));
            if (at is { } instant)
                plan.Rest.Put(DueIndex.OwnRow(batch.Grain, name, instant.UtcTicks));
            else if (was is not null)
                plan.Rest.Add(new TableChange.Delete(was.Key));
        }
    }

    private async Task AddErased(CommitPlan plan, GrainBatch batch)
    {
        var erased = batch.ErasedFrames.Where(seq => seq > 0 && seq <= batch.ExpectedSeq).ToHashSet();
        var covered = 0L;
        foreach (var seq in erased.Order())
        {
            if (seq <= covered || await FrameRow(batch.Grain, seq) is not { } row)
                continue;

            covered = long.Parse(row.Key.Row.AsSpan(Keys.Frames.Length), System.Globalization.CultureInfo.InvariantCulture);
            if (FrameRows.Without(batch.Grain, row, await Content.Read(tables, row, CancellationToken.None), erased) is { } blanked)
                plan.Write(plan.Rest, blanked.Row, blanked.Body);
        }
    }

    private async Task<TableRow?> FrameRow(GrainId grain, long seq)
    {
        var query = TableQuery.Of(Keys.Partition(grain), Keys.Frame(seq), Keys.Frames + TableQuery.Last);
        await foreach (var row in tables.Grain(query.First(1), CancellationToken.None))
            return row;

        return null;
    }

    /// <summary>What belonged to the rows that are replaced or removed goes with them.</summary>
    private async Task RemoveParts(CommitPlan plan, GrainId grain)
    {
        foreach (var owner in plan.Rest.All.Select(change => change.Key.Row).ToList())
            await foreach (var part in tables.Grain(TableQuery.Beginning(Keys.Partition(grain), Keys.Parts(owner)).Only("parts"), CancellationToken.None))
                if (!part.Key.Row.Contains(plan.Commit, StringComparison.Ordinal))
                    plan.Rest.Add(new TableChange.Delete(part.Key));
    }
}
