using Leerlabs.Grains.Core;
using Leerlabs.Silo.Orleans.Contracts;

namespace Leerlabs.Silo.Orleans.Grains;

/// <summary>
/// The shell of a grain in Orleans: it lends the shared <see cref="Activation"/> its scheduler and its place in the cluster. Each kind is a class of
/// its own with a fixed type and <c>[Reentrant]</c>: the activation's mailbox is the only gate (design 4.1).
/// </summary>
public abstract class LiveGrain : Grain, ILiveGrain, IWatchedGrain, IHouseGrain
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly LiveServices _services;
    private readonly Activation _activation;
    private readonly NodeFeeds _nodes;
    private long _looked;
    private long? _failing;
    private bool _leaving;

    protected LiveGrain(LiveServices services)
    {
        _services = services;
        var grain = new GrainId($"{this.GetGrainId().Type}", this.GetPrimaryKeyString());
        _activation = new(grain, services.Activations) { Displaced = DeactivateOnIdle };
        _nodes = new(grain, services);
        _activation.Listen(_nodes);
        _looked = services.Clock.GetTimestamp();
    }

    public async Task<SentAnswer> Send(SendRequest request)
    {
        var result = await _activation.Send(request.Actor.ToActor(), request.Command);
        Note(result.Refusal);
        return result.Succeeded ? SentAnswer.Of(result.Value) : IsGone(result.Refusal) ? SentAnswer.Gone : SentAnswer.Of(WireRefusal.Of(result.Refusal));
    }

    public async Task<OpenedAnswer> Open(OpenRequest request)
    {
        var result = await _activation.Open(request.Actor.ToActor(), request.After);
        return result.Succeeded ? OpenedAnswer.Of(result.Value) : IsGone(result.Refusal) ? OpenedAnswer.Gone : OpenedAnswer.Of(WireRefusal.Of(result.Refusal));
    }

    public async Task<PagedAnswer> Page(PagedRequest request)
    {
        var result = await _activation.Page(request.Actor.ToActor(), request.ToRequest());
        return result.Succeeded ? PagedAnswer.Of(result.Value) : IsGone(result.Refusal) ? PagedAnswer.Gone : PagedAnswer.Of(WireRefusal.Of(result.Refusal));
    }

    public async Task<string> AudienceOf(WireActor actor) => (await _activation.AudienceOf(actor.ToActor())).Key;

    public async Task<WatchAnswer> Watch(WatchRequest request)
    {
        if (_leaving)
            return WatchAnswer.Gone;

        await LookNowAndThen();
        _nodes.Keep(request.Node, request.Observer);
        var missed = await _activation.Since(request.After);
        return new(missed.Seq, [.. (missed.Frames ?? []).Select(WireFrame.Of)], missed.Frames is null, $"{_services.Silo.SiloAddress}", false);
    }

    public Task Leave(string node)
    {
        _nodes.Remove(node);
        return Task.CompletedTask;
    }

    public Task Whisper(string node, ReadOnlyMemory<byte> note)
    {
        _nodes.Whisper(node, note);
        return Task.CompletedTask;
    }

    public Task<bool> Take(FactMessage fact) => _activation.Take(GrainId.Parse(fact.Source), fact.ToMessage(_activation.Grain));

    public Task<bool> Fire(string name, DateTimeOffset at) => _activation.Fire(name, at);

    public Task Recover() => _activation.Recover();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        HostMeter.Activated();
        this.RegisterGrainTimer(Tidy, new() { DueTime = Minute, Period = Minute, Interleave = true });
        return Task.CompletedTask;
    }

    /// <summary>Takes nothing more and waits for the commit in flight; writes nothing new. What is left to deliver another activation delivers.</summary>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _leaving = true;
        HostMeter.Deactivated();
        await _activation.DisposeAsync();
        _nodes.TellMoved();
        if (!_activation.IsIdle)
            await _services.Grains.Watchman().Recover();
    }

    /// <summary>This silo may be cut off from a store that others reach: a grain that can't commit for a while goes, and tries its luck elsewhere.</summary>
    private void Note(Refusal? refusal)
    {
        if (refusal is null)
            _failing = null;
        else if (refusal.Code == RefusalCode.Unavailable && _services.Clock.GetElapsedTime(_failing ??= _services.Clock.GetTimestamp()) > _services.Options.GiveUpAfter)
            DeactivateOnIdle();
    }

    /// <summary>A refusal only because this activation goes: another one can answer.</summary>
    private bool IsGone(Refusal refusal) => _leaving && refusal.Code == RefusalCode.Unavailable;

    /// <summary>Looks whether another activation writes this grain, each time the nodes renew their watches.</summary>
    private Task LookNowAndThen()
    {
        if (_services.Clock.GetElapsedTime(_looked) < _services.Options.RenewEvery / 2)
            return Task.CompletedTask;

        _looked = _services.Clock.GetTimestamp();
        return _activation.Refresh();
    }

    private Task Tidy(CancellationToken cancellation)
    {
        _activation.Trim();
        _nodes.ForgetSilent();
        if (!_activation.IsIdle)
            DelayDeactivation(2 * Minute);

        return Task.CompletedTask;
    }
}
