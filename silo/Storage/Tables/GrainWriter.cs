using System.Collections.Immutable;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>Commits batches (design 6). A refused transaction is looked into: it may be our own try whose answer was lost.</summary>
internal sealed class GrainWriter(StoreTables tables, GrainCache cache, GrainHeads heads, Planner planner, StoreIndexes indexes)
{
    private const int MostTries = 10;

    public Task<CommitResult> Commit(GrainBatch batch, Erasure? erasure)
    {
        var known = cache.Of(batch.Grain);
        return known.Alone(() => Commit(known, batch, erasure));
    }

    /// <summary>Commits on whatever the head is. Nothing when the grain was never written.</summary>
    public Task CommitOnHead(GrainBatch batch, Erasure? erasure)
    {
        var known = cache.Of(batch.Grain);
        return known.Alone(async () =>
        {
            while (await Head(known) is { ETag: not null } head && await Commit(known, batch with { ExpectedSeq = head.Seq }, erasure) is CommitResult.HeadMoved)
                known.Forget();

            return true;
        });
    }

    private async Task<CommitResult> Commit(KnownGrain known, GrainBatch batch, Erasure? erasure)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var head = await Head(known);
            if (head.Seq != batch.ExpectedSeq && (head = await heads.Settled(known)).Seq != batch.ExpectedSeq)
                return new CommitResult.HeadMoved(head.Seq);

            if (await Try(known, head, batch, erasure, mayGuess: tries == 0))
                return CommitResult.Committed.Instance;

            head = await heads.Settled(known);
            if (head.Seq == batch.ExpectedSeq && await First(batch) is { IsEmpty: false } first)
                return new CommitResult.Duplicates(first);
        }

        throw new StoreUnavailableException($"{known.Grain} is written by others all the time.");
    }

    private async ValueTask<Head> Head(KnownGrain known) => known.Head ?? await heads.Settled(known);

    private async Task<bool> Try(KnownGrain known, Head head, GrainBatch batch, Erasure? erasure, bool mayGuess)
    {
        var plan = await planner.Plan(known, head, batch, erasure, mayGuess);
        await indexes.Announce(plan, head, batch, erasure);
        var next = head with
        {
            Seq = batch.ExpectedSeq + batch.Frames.Length,
            Commit = plan.Commit,
            Marked = head.Marked || !batch.Messages.IsEmpty,
            Large = head.Large || plan.Parts.Count > 0,
        };
        if (!await Write(known, head, next, plan) && !await Landed(known, batch, plan))
            return false;

        foreach (var (document, place) in plan.Places)
        {
            known.Paged.Add(document);
            known.Learn(document, place, known.Head?.ETag);
        }

        await indexes.Committed(plan, batch.Grain, erasure);
        return true;
    }

    private async Task<bool> Write(KnownGrain known, Head head, Head next, CommitPlan plan)
    {
        try
        {
            await (plan.Fits ? WriteAtOnce(known, head, next, plan) : WriteInSteps(known, head, next, plan));
            return true;
        }
        catch (TablesException refused) when (refused.IsStale || refused.IsConflict || refused.IsMissing)
        {
            known.Forget();
            return false;
        }
        catch
        {
            known.InDoubt = true;
            known.Forget();
            throw;
        }
    }

    private async Task WriteAtOnce(KnownGrain known, Head head, Head next, CommitPlan plan)
    {
        await WriteParts(plan.Parts);
        next = next with { Applied = next.Seq };
        var versions = await tables.WriteGrain([next.On(known.Grain, head.ETag), .. plan.Must.All, .. plan.Rest.All]);
        known.Learn(next with { ETag = versions[0] }, own: true);
    }

    private async Task WriteInSteps(KnownGrain known, Head head, Head next, CommitPlan plan)
    {
        var steps = RedoLog.Cut(plan.Rest.All);
        var log = RedoLog.Write(known.Grain, plan.Commit, steps);
        var redo = new Redo(plan.Commit, log.Count, 0);
        var beside = plan.Must.Count + log.Count < TableLimits.ChangesAtOnce && plan.Must.Size + log.Sum(row => row.Size) + CommitPlan.HeadSize <= TableLimits.BytesAtOnce;
        await WriteParts(beside ? plan.Parts : [.. plan.Parts, .. log]);
        next = next with { Redo = redo, Applied = head.Seq };
        known.InDoubt = true;
        var logged = beside ? log.Select(row => new TableChange.Put(row)) : [];
        var versions = await tables.WriteGrain([next.On(known.Grain, head.ETag), .. plan.Must.All, .. logged]);
        next = next with { ETag = versions[0] };
        known.Learn(next, own: true);
        RedoLog.AddRemoval(known.Grain, redo, steps);
        await heads.Run(known, next, steps);
        known.InDoubt = false;
    }

    private async Task WriteParts(IEnumerable<TableRow> rows)
    {
        foreach (var step in RedoLog.Cut(rows.Select(row => new TableChange.Put(row))))
            await tables.WriteGrain(step);
    }

    /// <summary>Whether a commit that was refused is there all the same: then a try before it had done the work.</summary>
    private async Task<bool> Landed(KnownGrain known, GrainBatch batch, CommitPlan plan)
    {
        var head = await heads.Settled(known);
        if (head.Commit == plan.Commit)
            return true;

        if (batch.Frames.IsEmpty || head.Seq <= batch.ExpectedSeq)
            return false;

        var query = TableQuery.Of(Keys.Partition(batch.Grain), Keys.Frame(batch.ExpectedSeq + 1), Keys.Frames + TableQuery.Last).First(1);
        await foreach (var row in tables.Grain(query, CancellationToken.None))
            return FrameRows.IsOf(row, plan.Commit);

        return false;
    }

    private async Task<ImmutableArray<StoredReceipt>> First(GrainBatch batch)
    {
        var rows = await Together.Of(batch.Receipts, receipt => tables.Grain(Keys.Of(batch.Grain, Keys.Receipt(receipt.Person, receipt.CommandId)), CancellationToken.None));
        return [.. rows.OfType<TableRow>().Select(ReceiptRows.Read)];
    }
}
