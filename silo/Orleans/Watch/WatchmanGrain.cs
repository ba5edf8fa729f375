using Leerlabs.Silo.Orleans.Contracts;
using Leerlabs.Silo.Orleans.Grains;
using Leerlabs.Storage;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Leerlabs.Silo.Orleans.Watch;

/// <inheritdoc cref="IWatchmanGrain"/>
[GrainType("watchman"), Reentrant]
internal sealed class WatchmanGrain : Grain, IWatchmanGrain
{
    private readonly LiveServices _services;
    private readonly DueScanner _dues;
    private readonly Recovery _recovery;
    private Task _recovering = Task.CompletedTask;
    private bool _again;

    public WatchmanGrain(LiveServices services)
    {
        _services = services;
        var house = services.Activations;
        _dues = new(house.Store, house.Time, services.Options.DueScan, Fire, services.Logger);
        _recovery = new(house.Store, house.Rules, grain => services.Grains.House(grain).Recover(), services.Logger);
    }

    public Task Keep() => Task.CompletedTask;

    public Task DueSet(DateTimeOffset at)
    {
        _dues.Nudge(at);
        return Task.CompletedTask;
    }

    public Task Recover()
    {
        _again = true;
        if (_recovering.IsCompleted)
            _recovering = RecoverAll();

        return Task.CompletedTask;
    }

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _dues.Start();
        var every = _services.Options.RecoverEvery;
        this.RegisterGrainTimer(_ => Recover(), new() { DueTime = TimeSpan.Zero, Period = every, Interleave = true });
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => await _dues.DisposeAsync();

    private async Task RecoverAll()
    {
        while (_again)
        {
            _again = false;
            await RecoverOnce();
        }
    }

    private async Task RecoverOnce()
    {
        try
        {
            await _recovery.Run(CancellationToken.None);
        }
        catch (Exception exception)
        {
            _services.Logger.LogWarning("The watchman can't read the store here and goes elsewhere: {Reason}", exception.Message);
            DeactivateOnIdle();
        }
    }

    private Task<bool> Fire(StoredDue due) =>
        _services.Activations.Rules.RulesOf(due.Grain.Kind) is null
            ? Task.FromResult(false)
            : _services.Grains.House(due.Grain).Fire(due.Name, due.At);
}
