using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Storage;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Silo;

/// <summary>Decides asks one after the other, each on what the ones before it made, and collects what one commit will write.</summary>
internal sealed class Decider(ActivationServices services, Receipts receipts, Marks marks, DueMemory dues)
{
    /// <summary>
    /// Decides as many of the asks as one commit can take. A command that erases what the same commit would write has to wait for the next
    /// one: only what was written can be erased.
    /// </summary>
    public async Task<BatchDraft> Decide(WorkingSet set, IReadOnlyList<Ask> asks)
    {
        var draft = new BatchDraft(set.State.Grain, set.State.Seq, services.Time.GetUtcNow());
        await set.Load([.. asks.SelectMany(ask => NeedsOf(set, ask))], CancellationToken.None);
        foreach (var ask in asks)
            if (!await Add(draft, set, ask))
                break;

        return draft;
    }

    /// <summary>For all at once. A command of which the needs fail fails when its turn comes, alone.</summary>
    private static List<Need> NeedsOf(WorkingSet set, Ask ask)
    {
        try
        {
            return ask.Command is { } command ? [.. set.State.Kind.Rules.Needs(command)] : [];
        }
        catch (Exception)
        {
            return [];
        }
    }

    private async Task<bool> Add(BatchDraft draft, WorkingSet set, Ask ask)
    {
        try
        {
            if (draft.Same(ask) is { } same)
                draft.Answer(same with { Ask = ask });
            else if (await Outcome(draft, set, ask) is { } outcome)
                draft.Answer(outcome);
            else
                return false;
        }
        catch (Exception fault) when (fault is not StoreUnavailableException)
        {
            services.Logger.LogError(fault, "Deciding {CommandId} on {Grain} failed", ask.CommandId, set.State.Grain);
            set.Undo();
            draft.Answer(new(ask, Refusal.Unavailable, fault));
        }

        return true;
    }

    private Task<Outcome?> Outcome(BatchDraft draft, WorkingSet set, Ask ask) =>
        ask.Fact is { } fact ? Take(draft, set, ask, fact)
        : ask.Due is { } due ? Fire(draft, set, ask, due)
        : Ask(draft, set, ask);

    private async Task<Outcome?> Ask(BatchDraft draft, WorkingSet set, Ask ask)
    {
        if (receipts.Recent(ask) is { } recent)
            return new(ask, recent);

        var decision = ask.Unreadable ?? (Decision)await DecideOn(draft, set, ask, ask.Command!);
        if (decision is { Refusal: null, Events.Length: > 0 })
            return await Accept(draft, set, ask, decision.Events);

        if (await receipts.First(ask) is { } first)
            return new(ask, first);

        return new(ask, decision.Refusal is { } refusal ? refusal : Nothing(set));
    }

    private async Task<Outcome?> Take(BatchDraft draft, WorkingSet set, Ask ask, FactOrigin fact)
    {
        if (await marks.Last(draft, fact.Source) is { } last && fact.Id <= last)
            return new(ask, Nothing(set));

        var decision = ask.Unreadable ?? (Decision)await DecideOn(draft, set, ask, ask.Command!);
        if (decision.Refusal is { } refusal)
            services.Logger.LogWarning("{Grain} refused fact {CommandId} of {Source}: {Key}", set.State.Grain, ask.CommandId, fact.Source, refusal.Key);

        var outcome = decision is { Refusal: null, Events.Length: > 0 } ? await Accept(draft, set, ask, decision.Events) : new(ask, Nothing(set));
        if (outcome is not null)
            draft.Marks[fact.Source] = fact.Id;

        return outcome;
    }

    private async Task<Outcome?> Fire(BatchDraft draft, WorkingSet set, Ask ask, DueOrigin due)
    {
        if (!dues.IsCurrent(draft, due))
            return new(ask, Nothing(set));

        var events = await EventsOf(draft, set, ask, due);
        if (events.IsEmpty)
        {
            draft.Due(new(due.Name, null));
            return new(ask, Nothing(set));
        }

        return await Accept(draft, set, ask, events);
    }

    private async Task<ImmutableArray<Event>> EventsOf(BatchDraft draft, WorkingSet set, Ask ask, DueOrigin due)
    {
        if (ask.Fired || set.State.Kind.Rules.WhenDue(set.State, due.Name) is not { } command)
            return [];

        var decision = await DecideOn(draft, set, ask, command with { CommandId = ask.CommandId });
        if (decision.Refusal is { } refusal)
            services.Logger.LogWarning("{Grain} refused due time {Name}: {Key}", set.State.Grain, due.Name, refusal.Key);

        return decision.Refusal is null ? decision.Events : [];
    }

    private static async ValueTask<Decision> DecideOn(BatchDraft draft, WorkingSet set, Ask ask, Command command)
    {
        var rules = set.State.Kind.Rules;
        await set.Load([.. rules.Needs(command)], CancellationToken.None);
        return rules.Decide(set.State, command, ask.Actor, draft.Now);
    }

    private async Task<Outcome?> Accept(BatchDraft draft, WorkingSet set, Ask ask, ImmutableArray<Event> events)
    {
        var stamp = new Stamp(set.State.Seq + 1, draft.Now, ask.Actor.Id);
        var frame = new FrameDraft(set, stamp);
        foreach (var happened in events)
            await frame.Apply(happened, CancellationToken.None);

        if (frame.Erased().Any(seq => seq > draft.Expected))
        {
            set.Undo();
            return null;
        }

        return new(ask, new Receipt(set.State.Grain, stamp.Seq, Keep(draft, set, ask, frame, stamp)));
    }

    private ImmutableArray<string> Keep(BatchDraft draft, WorkingSet set, Ask ask, FrameDraft made, Stamp stamp)
    {
        var messages = Outgoing(ask, made, stamp);
        var frame = made.Finish(ask.CommandId);
        ImmutableArray<string> ids = [.. frame.Puts.Select(put => put.Id)];
        draft.Erase(made.Erased());
        draft.Messages.AddRange(messages);
        if (ask.Due is { } fired)
            draft.Due(new(fired.Name, null));
        if (ask.Fact is null)
            draft.Receive(new(ask.Actor.Id, ask.CommandId, stamp.Seq, ids));

        draft.Add(frame, made);
        set.Keep(stamp.Seq);
        return ids;
    }

    private List<OutgoingMessage> Outgoing(Ask ask, FrameDraft frame, Stamp stamp) =>
        [.. frame.Messages.Select((message, index) => new OutgoingMessage(new(stamp.Seq, index), message.To, (ask.Fact?.Hops ?? 0) + 1, Write(message)))];

    private byte[] Write(Message message) =>
        services.Rules.RulesOf(message.To.Kind)?.WriteCommand(message.Fact)
        ?? throw new InvalidOperationException($"There is no kind {message.To.Kind} to send a fact to.");

    private static Result<Receipt> Nothing(WorkingSet set) => new Receipt(set.State.Grain, set.State.Seq, []);
}
