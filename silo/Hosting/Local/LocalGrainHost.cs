using Leerlabs.Grains.Core;
using Leerlabs.Storage;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Silo;

/// <summary>Runs all grains in this process (design 4.1).</summary>
public sealed class LocalGrainHost : IGrainHost
{
    private readonly ActivationServices _services;
    private readonly Slots _slots;
    private readonly DueScanner _dues;
    private readonly ITimer _sweep;
    private readonly Recovery _recovery;
    private readonly CancellationTokenSource _stopping = new();
    private Task _recovering = Task.CompletedTask;
    private volatile bool _stopped;

    public LocalGrainHost(IGrainStore store, RuleBook rules, LocalHostOptions options, TimeProvider time, ILogger<LocalGrainHost> logger)
    {
        _dues = new(store, time, options.DueScan, Fire, logger);
        _services = new(store, rules, time, new LocalRoutes(this, _dues), logger);
        _slots = new(_services, options);
        _recovery = new(store, rules, grain => Use(grain, Recover), logger);
        _sweep = time.CreateTimer(_ => _slots.DropIdle(), null, options.IdleAfter / 5, options.IdleAfter / 5);
    }

    /// <summary>Activations in memory.</summary>
    public int ActiveCount => _slots.Count;

    /// <summary>Delivers what an earlier process left undelivered, and begins to watch the due times.</summary>
    public async Task Start(CancellationToken cancellation)
    {
        _recovering = _recovery.Run(await _services.Store.Pending(cancellation), _stopping.Token);
        _dues.Start();
    }

    public Task<Result<Receipt>> Send(GrainId grain, Actor actor, ReadOnlyMemory<byte> command, CancellationToken cancellation) =>
        Ask(grain, activation => activation.Send(actor, command), cancellation);

    public Task<Result<Opening>> Open(GrainId grain, Actor actor, long after, CancellationToken cancellation) =>
        Ask(grain, activation => activation.Open(actor, after), cancellation);

    public Task<Result<PageAnswer>> Page(GrainId grain, Actor actor, PageRequest request, CancellationToken cancellation) =>
        Ask(grain, activation => activation.Page(actor, request), cancellation);

    public Task<Audience> AudienceOf(GrainId grain, Actor actor, CancellationToken cancellation) =>
        _services.Rules.Find(grain.Kind) is null
            ? Task.FromResult(Audience.Nobody)
            : Use(grain, activation => activation.AudienceOf(actor)).WaitAsync(cancellation);

    public async Task<IAsyncDisposable> Observe(GrainId grain, IGrainObserver observer, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_stopped, this);
        var slot = _slots.Enter(grain);
        try
        {
            await slot.Run(activation => activation.Observe(observer));
        }
        catch
        {
            slot.Exit();
            throw;
        }

        return new LocalObservation(slot, observer);
    }

    /// <summary>There are no other nodes.</summary>
    public Task Whisper(GrainId grain, ReadOnlyMemory<byte> note, CancellationToken cancellation) => Task.CompletedTask;

    public IGrainRules? RulesOf(string kind) => _services.Rules.RulesOf(kind);

    /// <summary>Takes nothing more and waits for the commits in flight.</summary>
    public async ValueTask DisposeAsync()
    {
        var first = !_stopped;
        _stopped = true;
        if (first)
            await _stopping.CancelAsync();

        await _sweep.DisposeAsync();
        await _dues.DisposeAsync();
        await _recovering;

        // Twice: a fact may have woken another grain just before the stop.
        await StopAll();
        await StopAll();
        _stopping.Dispose();
    }

    /// <summary>Uses a grain's activation; it stays while the call lasts, also when the caller has left.</summary>
    internal async Task<T> Use<T>(GrainId grain, Func<Activation, Task<T>> call)
    {
        ObjectDisposedException.ThrowIf(_stopped, this);
        var slot = _slots.Enter(grain);
        try
        {
            return await slot.Run(call);
        }
        finally
        {
            slot.Exit();
        }
    }

    private Task StopAll() => Task.WhenAll(_slots.All.Select(slot => slot.DisposeAsync().AsTask()));

    private static async Task<bool> Recover(Activation activation)
    {
        await activation.Recover();
        return true;
    }

    private async Task<Result<T>> Ask<T>(GrainId grain, Func<Activation, Task<Result<T>>> call, CancellationToken cancellation)
    {
        if (_services.Rules.Find(grain.Kind) is null)
            return Refusal.NotFound();

        try
        {
            return await Use(grain, call).WaitAsync(cancellation);
        }
        catch (ObjectDisposedException) when (_stopped)
        {
            return Refusal.Unavailable;
        }
    }

    private Task<bool> Fire(StoredDue due) =>
        _stopped || _services.Rules.Find(due.Grain.Kind) is null
            ? Task.FromResult(false)
            : Use(due.Grain, activation => activation.Fire(due.Name, due.At));
}
