using System.Diagnostics;
using Leerlabs.Grains.Core;
using Leerlabs.Storage;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Silo;

/// <summary>Takes a batch of asks through decision and commit to their answers (design 4.2-4.4).</summary>
internal sealed class Committer
{
    private const int MostTries = 5;
    private readonly GrainId _grain;
    private readonly ActivationServices _services;
    private readonly GrainMemory _memory;
    private readonly Receipts _receipts;
    private readonly Marks _marks;
    private readonly DueMemory _dues = new();
    private readonly Decider _decider;

    public Committer(GrainId grain, ActivationServices services, GrainMemory memory)
    {
        (_grain, _services, _memory) = (grain, services, memory);
        (_receipts, _marks) = (new(grain, services.Store), new(grain, services.Store));
        _decider = new(services, _receipts, _marks, _dues);
    }

    /// <summary>Called when a commit is durable and answered, to publish it.</summary>
    public required Action<BatchDraft> Committed { get; init; }

    /// <summary>Called when the store refused a commit because the head had moved: someone else writes this grain.</summary>
    public required Action Displaced { get; init; }

    public async Task Run(List<Ask> asks)
    {
        try
        {
            var tries = MostTries;
            while (asks.Count > 0 && tries-- > 0)
                tries = await Round(asks) ? MostTries : tries;
        }
        catch (Exception exception)
        {
            Doubt(exception);
        }

        foreach (var ask in asks)
            ask.Give(Refusal.Unavailable);
    }

    /// <summary>Decides and commits once; takes out of the list what is answered. False when the head had moved.</summary>
    private async Task<bool> Round(List<Ask> asks)
    {
        var set = new WorkingSet(await _memory.Get(), _services.Store);
        var draft = await _decider.Decide(set, asks);
        switch (draft.IsEmpty ? CommitResult.Committed.Instance : await Timed(draft))
        {
            case CommitResult.Duplicates duplicates:
                Settle(asks, duplicates);
                return true;
            case CommitResult.HeadMoved:
                Drop();
                Displaced();
                return false;
            default:
                Keep(draft, set);
                Answer(asks, draft);
                Committed(draft);
                return true;
        }
    }

    private async Task<CommitResult> Timed(BatchDraft draft)
    {
        var started = Stopwatch.GetTimestamp();
        using var trace = HostTraces.Commit(_grain, draft.Outcomes);
        var result = await Commit(draft);
        if (result is CommitResult.Committed)
            HostMeter.Committed(Stopwatch.GetElapsedTime(started));
        return result;
    }

    private async Task<CommitResult> Commit(BatchDraft draft)
    {
        var batch = draft.ToBatch(_marks.ToWrite(draft));
        try
        {
            // No caller's token: a cancelled caller never cancels a commit.
            return await _services.Store.Commit(batch, CancellationToken.None);
        }
        catch (Exception exception)
        {
            if (!await Landed(batch))
                throw;

            _services.Logger.LogWarning(exception, "The outcome of a commit of {Grain} was unknown; it had succeeded", _grain);
            return CommitResult.Committed.Instance;
        }
    }

    /// <summary>Reads whether a batch of which the outcome is unknown is there.</summary>
    private async Task<bool> Landed(GrainBatch batch)
    {
        if (batch.Frames.IsEmpty)
            return false;

        var frames = await _services.Store.Frames(_grain, batch.ExpectedSeq, batch.Frames.Length, CancellationToken.None);
        return frames.Length == batch.Frames.Length
            && frames.Zip(batch.Frames).Any(pair => (pair.First.Command, pair.First.By) == (pair.Second.Command, pair.Second.By));
    }

    private void Keep(BatchDraft draft, WorkingSet set)
    {
        _memory.Keep(set.State, draft.Touched);
        _marks.Keep(draft, !draft.IsEmpty);
        _dues.Keep(draft);
        _receipts.Remember(draft.Receipts);
    }

    private void Answer(List<Ask> asks, BatchDraft draft)
    {
        foreach (var outcome in draft.Outcomes)
            outcome.Give(_grain);

        asks.RemoveRange(0, draft.Outcomes.Count);
    }

    private void Settle(List<Ask> asks, CommitResult.Duplicates duplicates)
    {
        _receipts.Remember(duplicates.First);
        var settled = asks.RemoveAll(ask => duplicates.First.Any(first => IsOf(first, ask) && Settle(ask, first)));
        if (settled == 0 && !asks.Exists(ask => ask.Fired))
            throw new InvalidOperationException("The store named duplicates that are not in the batch.");
    }

    private bool Settle(Ask ask, StoredReceipt first)
    {
        ask.Fired = ask.Due is not null;
        if (!ask.Fired)
            ask.Give(_receipts.ToReceipt(first));

        return !ask.Fired;
    }

    private static bool IsOf(StoredReceipt first, Ask ask) =>
        ask.Fact is null && first.Person == ask.Actor.Id && first.CommandId == ask.CommandId;

    private void Doubt(Exception exception)
    {
        if (exception is StoreUnavailableException)
            _services.Logger.LogWarning("The store can't take {Grain} now: {Reason}", _grain, exception.Message);
        else
            _services.Logger.LogError(exception, "A commit of {Grain} failed; its state is dropped", _grain);

        Drop();
    }

    private void Drop()
    {
        _memory.Drop();
        _marks.Drop();
        _dues.Drop();
    }
}
