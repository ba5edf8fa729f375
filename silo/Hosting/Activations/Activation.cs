using System.Diagnostics;
using Leerlabs.Grains.Core;
using Leerlabs.Storage;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Silo;

/// <summary>
/// One grain at work: its state, its mailbox, its last frames and those who watch. Both hosts run it (design 4.1). Every method must be called
/// on a scheduler that runs one thing at a time, and each await comes back to it: no <c>Task.Run</c> and no <c>ConfigureAwait(false)</c> in here.
/// </summary>
public sealed class Activation : IAsyncDisposable
{
    private readonly GrainKind _kind;
    private readonly ActivationServices _services;
    private readonly GrainMemory _memory;
    private readonly Mailbox _mailbox;
    private readonly Observers _observers;
    private readonly Snapshots _snapshots = new();
    private readonly FrameRing _ring;
    private readonly Outbox _outbox;
    private readonly Reader _reader;
    private readonly Opener _opener;
    private readonly Pages _pages;

    public Activation(GrainId grain, ActivationServices services)
    {
        (Grain, _services) = (grain, services);
        _kind = services.Rules.Find(grain.Kind) ?? throw new ArgumentException($"There is no kind {grain.Kind}.", nameof(grain));
        _ring = new(grain, services.Store);
        _outbox = new(grain, services);
        _pages = new(services.Store);
        _observers = new(grain, services.Store, services.Logger);
        _memory = new(_kind, grain, services.Store, Loaded);
        var committer = new Committer(grain, services, _memory) { Committed = Committed, Displaced = () => Displaced?.Invoke() };
        _mailbox = new(committer.Run);
        _reader = new(_memory, _mailbox, services.Store);
        _opener = new(_reader, _ring, _snapshots, new(services.Store));
    }

    public GrainId Grain { get; }

    /// <summary>Called when another activation turned out to write this grain: the store took its commit and refused ours.</summary>
    public Action? Displaced { get; init; }

    /// <summary>No message waits for delivery. May be read from any thread.</summary>
    public bool IsIdle => _outbox.IsIdle;

    /// <inheritdoc cref="IGrainHost.Send"/>
    public Task<Result<Receipt>> Send(Actor actor, ReadOnlyMemory<byte> command)
    {
        var read = CommandReader.Read(_kind.Rules, actor, command.Span);
        return read.Succeeded ? Post(read.Value) : Task.FromResult<Result<Receipt>>(read.Refusal);
    }

    /// <summary>Takes a fact of another grain, once (design 4.8). False when it is worth another try.</summary>
    public async Task<bool> Take(GrainId source, OutgoingMessage message)
    {
        var id = DerivedId.OfFact(source, message.Id);
        var (command, unreadable) = CommandReader.ReadFact(_kind.Rules, message.Fact.Span, id);
        var ask = new Ask(Actor.Grain(source), command) { CommandId = id, Unreadable = unreadable, Fact = new(source, message.Id, message.Hops) };
        return (await _mailbox.Post(ask)).Succeeded;
    }

    /// <summary>A due time has come (design 4.9).</summary>
    public async Task<bool> Fire(string name, DateTimeOffset at)
    {
        var ask = new Ask(Actor.System, null) { CommandId = DerivedId.OfDue(Grain, name, at), Due = new(name, at) };
        return (await _mailbox.Post(ask)).Succeeded;
    }

    /// <inheritdoc cref="IGrainHost.Open"/>
    public Task<Result<Opening>> Open(Actor actor, long after) => Unless(async () =>
    {
        while (true)
        {
            var (state, audience, refusal) = await Judge(actor);
            if (refusal is not null)
                return (Result<Opening>)refusal;

            // The rights may have changed while it was made.
            var opening = await _opener.Open(state, actor, audience, after);
            if (audience.Equals((await Judge(actor)).Audience))
                return opening;
        }
    });

    /// <inheritdoc cref="IGrainHost.Page"/>
    public Task<Result<PageAnswer>> Page(Actor actor, PageRequest request) => Unless(async () =>
        (await Judge(actor)).Refusal is { } refusal ? refusal : await _reader.Read(set => Page(set, actor, request)));

    /// <inheritdoc cref="IGrainHost.AudienceOf"/>
    public async Task<Audience> AudienceOf(Actor actor) => AudienceOf(await _memory.Get(), actor);

    /// <summary>From now on the observer gets every frame.</summary>
    public async Task Observe(IGrainObserver observer)
    {
        await _memory.Get();
        Listen(observer);
    }

    /// <summary>As <see cref="Observe"/>, without waiting for the state: from the first commit or load on.</summary>
    public void Listen(IGrainObserver observer) => _observers.Add(observer);

    public void Forget(IGrainObserver observer) => _observers.Remove(observer);

    /// <summary>The head, and what a node that observes the grain lacks when it has the frames up to a number; null when it only begins.</summary>
    public async Task<Missed> Since(long? after)
    {
        if (after > (await _memory.Get()).Seq)
            await Refresh();

        var seq = (await _memory.Get()).Seq;
        return after is { } last && last != seq ? new(seq, last < seq ? await _ring.After(last) : null) : new(seq, []);
    }

    /// <summary>Takes over what another activation wrote (a partition): this one would only hear of it at its next commit.</summary>
    public Task Refresh() => _mailbox.Batch.IsCompleted ? _mailbox.Between(LookAgain) : Task.CompletedTask;

    /// <summary>Delivers what was left undelivered when the process ended.</summary>
    public Task Recover() => _outbox.Recover();

    /// <summary>Lets go what is only kept to be quick; the frames too while nobody looks, since the store has them for who comes back.</summary>
    public void Trim()
    {
        _snapshots.Clear();
        if (_observers.None)
            _ring.Forget();
    }

    /// <summary>Takes nothing more and waits for the commit in flight; writes nothing new.</summary>
    public async ValueTask DisposeAsync()
    {
        await _mailbox.Stop();
        _outbox.Dispose();
    }

    private Task<Result<Receipt>> Post(Ask ask) => HostTraces.Command(Grain, ask) is { } activity ? Traced(ask, activity) : _mailbox.Post(ask);

    private async Task<Result<Receipt>> Traced(Ask ask, Activity activity)
    {
        ask.Trace = activity.Context;
        var result = await _mailbox.Post(ask);
        HostTraces.End(activity, result.Refusal);
        return result;
    }

    private async Task<bool> LookAgain()
    {
        var held = await _memory.Get();
        if (held.Seq == await _services.Store.Head(Grain, CancellationToken.None))
            return false;

        _memory.Drop();
        await _memory.Get();
        return true;
    }

    private Audience AudienceOf(GrainState state, Actor actor) => _kind.Rules.AudienceOf(state, actor, _services.Time.GetUtcNow());

    private async Task<Result<PageAnswer>> Page(WorkingSet set, Actor actor, PageRequest request)
    {
        // Judged anew: the rights may have changed since the reader began to wait.
        var audience = AudienceOf(set.State, actor);
        return audience.IsNobody ? Refusal.Forbidden() : await _pages.Read(set, audience, request);
    }

    private async Task<(GrainState State, Audience Audience, Refusal? Refusal)> Judge(Actor actor)
    {
        var state = await _memory.Get();
        var audience = AudienceOf(state, actor);
        return (state, audience, state.Seq == 0 ? Refusal.NotFound() : audience.IsNobody ? Refusal.Forbidden() : null);
    }

    private async Task<Result<T>> Unless<T>(Func<Task<Result<T>>> read)
    {
        try
        {
            return await read();
        }
        catch (StoreUnavailableException exception)
        {
            _services.Logger.LogWarning("{Grain} can't be read now: {Reason}", Grain, exception.Message);
            return Refusal.Unavailable;
        }
    }

    private Task Loaded(long head)
    {
        _ring.Reset(head);
        _snapshots.Clear();
        _outbox.Doubt();
        return _observers.CatchUp(head);
    }

    private void Committed(BatchDraft draft)
    {
        if (draft.Frames.Count > 0)
            _snapshots.Clear();

        _ring.Append(draft.Frames);
        _ring.Erase(draft.Erased);
        _outbox.Add(draft.Messages);
        foreach (var at in draft.Dues.Values)
            if (at is { } instant)
                _services.Routes.DueSet(instant);

        _observers.Publish(draft.Frames);
    }
}
