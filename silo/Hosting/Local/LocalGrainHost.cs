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
    private volatile bool _stopped;

    public LocalGrainHost(IGrainStore store, RuleBook rules, LocalHostOptions options, TimeProvider time, ILogger<LocalGrainHost> logger)
    {
        _dues = new(store, time, options.DueScan, Fire, logger);
        _services = new(store, rules, time, new LocalRoutes(this, _dues), logger);
        _slots = new(_services, options);
        _sweep = time.CreateTimer(_ => _slots.DropIdle(), null, options.IdleAfter / 5, options.IdleAfter / 5);
    }

    /// <summary>Activations in memory.</summary>
    public int ActiveCount => _slots.Count;

    /// <summary>Delivers what an earlier process left undelivered, and begins to watch the due times.</summary>
    public async Task Start(CancellationToken cancellation)
    {
        foreach (var grain in await _services.Store.Pending(cancellation))
            if (_services.Rules.Find(grain.Kind) is not null)
                _ = Use(grain, activation => Done(activation.Recover()));

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

    public IGrainRules? RulesOf(string kind) => _services.Rules.RulesOf(kind);

    /// <summary>Takes nothing more and waits for the commits in flight.</summary>
    public async ValueTask DisposeAsync()
    {
        _stopped = true;
        await _sweep.DisposeAsync();
        await _dues.DisposeAsync();
        await Task.WhenAll(_slots.All.Select(slot => slot.DisposeAsync().AsTask()));
    }

    /// <summary>Uses a grain's activation; it stays while the call lasts, also when the caller has left.</summary>
    internal async Task<T> Use<T>(GrainId grain, Func<Activation, Task<T>> call)
    {
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

    private static async Task<bool> Done(Task task)
    {
        await task;
        return true;
    }

    private Task<Result<T>> Ask<T>(GrainId grain, Func<Activation, Task<Result<T>>> call, CancellationToken cancellation) =>
        _stopped ? Task.FromResult<Result<T>>(Refusal.Unavailable)
        : _services.Rules.Find(grain.Kind) is null ? Task.FromResult<Result<T>>(Refusal.NotFound())
        : Use(grain, call).WaitAsync(cancellation);

    private Task<bool> Fire(StoredDue due) =>
        _stopped || _services.Rules.Find(due.Grain.Kind) is null
            ? Task.FromResult(false)
            : Use(due.Grain, activation => activation.Fire(due.Name, due.At));
}
