using System.Globalization;
using Leerlabs.Silo.Orleans.Contracts;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Silo.Orleans.Nodes;

/// <summary>
/// The grains that this node watches, each once however many of its browsers look at it. Watches are renewed all the time, and at once when the
/// activation moved or its silo died; each time the node says what it has and gets what it lacks (design 4.5).
/// </summary>
internal sealed class NodeWatches : INodeObserver, IAsyncDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly string _node = Guid.NewGuid().ToString("n", CultureInfo.InvariantCulture);
    private readonly Dictionary<GrainId, NodeWatch> _watches = [];
    private readonly IGrainFactory _grains;
    private readonly Calls _calls;
    private readonly OrleansHostOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Lazy<INodeObserver> _self;
    private readonly ITimer _renewing;
    private long _made;

    public NodeWatches(IGrainFactory grains, Calls calls, OrleansHostOptions options, TimeProvider clock, ILogger logger)
    {
        (_grains, _calls, _options, _clock, _logger) = (grains, calls, options, clock, logger);
        _self = new(() => grains.CreateObjectReference<INodeObserver>(this));
        _renewing = clock.CreateTimer(_ => Renew(), null, Second, Second);
    }

    public async Task<IAsyncDisposable> Observe(GrainId grain, IGrainObserver observer)
    {
        var watch = Take(grain);
        try
        {
            await watch.Started;
        }
        catch
        {
            await GiveBack(watch);
            throw;
        }

        watch.Add(observer);
        return new NodeObservation(this, watch, observer);
    }

    public Task OnFrames(FramesMessage message)
    {
        Find(GrainId.Parse(message.Grain))?.Hear(message);
        return Task.CompletedTask;
    }

    public Task OnMoved(string grain)
    {
        Find(GrainId.Parse(grain))?.Resume();
        return Task.CompletedTask;
    }

    public Task OnWhisper(string grain, ReadOnlyMemory<byte> note)
    {
        Find(GrainId.Parse(grain))?.Hear(note);
        return Task.CompletedTask;
    }

    /// <summary>To the other nodes that watch the grain.</summary>
    public Task Whisper(GrainId grain, ReadOnlyMemory<byte> note) =>
        Find(grain) is { } watch ? _grains.Watched(grain).Whisper(watch.Name, note) : Task.CompletedTask;

    public void SiloDied(string silo)
    {
        foreach (var watch in All().Where(watch => watch.Silo == silo))
            watch.Resume();
    }

    /// <summary>Watches nothing more. The grains forget this node by themselves; it only says so to be quick.</summary>
    public async ValueTask DisposeAsync()
    {
        await _renewing.DisposeAsync();
        var watches = All();
        lock (_watches)
            _watches.Clear();

        await Task.WhenAll(watches.Select(Stop)).WaitAsync(Second, _clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_self.IsValueCreated)
            _grains.DeleteObjectReference<INodeObserver>(_self.Value);
    }

    internal async ValueTask GiveBack(NodeWatch watch)
    {
        lock (_watches)
        {
            if (--watch.Users > 0 || !_watches.TryGetValue(watch.Grain, out var present) || present != watch)
                return;

            _watches.Remove(watch.Grain);
        }

        await Stop(watch);
    }

    private NodeWatch Take(GrainId grain)
    {
        lock (_watches)
        {
            if (!_watches.TryGetValue(grain, out var watch))
                _watches[grain] = watch = Make(grain);

            watch.Users++;
            return watch;
        }
    }

    /// <summary>Each watch has a name of its own, so that a late good-bye of an earlier one does not end it.</summary>
    private NodeWatch Make(GrainId grain)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{_node}-{++_made}");
        return new(grain, name, after => Ask(grain, new(name, _self.Value, after)), _clock, _logger);
    }

    private Task<WatchAnswer> Ask(GrainId grain, WatchRequest request) =>
        _calls.Run(grain, () => _grains.Watched(grain).Watch(request), static answer => answer.Moved, CancellationToken.None);

    private async Task Stop(NodeWatch watch)
    {
        watch.End();
        try
        {
            await _grains.Watched(watch.Grain).Leave(watch.Name);
        }
        catch (Exception exception)
        {
            _logger.LogDebug("{Grain} was not told that it is watched no more and finds out by itself: {Reason}", watch.Grain, exception.Message);
        }
    }

    private void Renew()
    {
        foreach (var watch in All())
            if (_clock.GetElapsedTime(watch.Asked) >= _options.RenewEvery)
                watch.Resume();
    }

    private NodeWatch? Find(GrainId grain)
    {
        lock (_watches)
            return _watches.GetValueOrDefault(grain);
    }

    private List<NodeWatch> All()
    {
        lock (_watches)
            return [.. _watches.Values];
    }
}
