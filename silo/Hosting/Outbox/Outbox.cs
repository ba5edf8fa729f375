using Leerlabs.Grains.Core;
using Leerlabs.Storage;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Silo;

/// <summary>
/// Delivers a grain's facts: in order per receiving grain, at least once (design 4.8). What the store still holds comes first: a newer
/// fact that went before an older one would make the receiver skip the older.
/// </summary>
internal sealed class Outbox(GrainId grain, ActivationServices services) : IDisposable
{
    private const int MostAtOnce = 1_000;
    private readonly Dictionary<GrainId, Lane> _lanes = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly List<MessageId> _delivered = [];
    private MessageId? _last;
    private bool _holdsAll;
    private bool _loading;
    private bool _flushing;
    private volatile bool _idle = true;

    /// <summary>Nothing waits for delivery. May be read from any thread.</summary>
    public bool IsIdle => _idle;

    /// <summary>Takes what a commit wrote.</summary>
    public void Add(IReadOnlyList<OutgoingMessage> messages)
    {
        if (messages.Count == 0)
            return;

        _idle = false;
        if (_holdsAll && !_loading)
            Enqueue(messages);
        else
            _ = Recover();
    }

    /// <summary>The grain was loaded afresh: the store may hold messages that were never handed over here.</summary>
    public void Doubt() => _holdsAll = false;

    /// <summary>Reads what the store holds, and delivers it.</summary>
    public async Task Recover()
    {
        _holdsAll = false;
        _idle = false;
        if (_loading)
            return;

        _loading = true;
        while (!_holdsAll && !_stop.IsCancellationRequested)
            await Load();

        _loading = false;
        // What was delivered meanwhile waited for the end of the reading.
        await Flush();
    }

    /// <summary>Ends the deliveries under way; what is left stays in the store.</summary>
    public void Dispose() => _stop.Cancel();

    private async Task Load()
    {
        try
        {
            _holdsAll = true;
            var rows = await services.Store.Outgoing(grain, MostAtOnce, _stop.Token);
            Enqueue(rows);
            if (rows.Length == MostAtOnce)
                await Drained();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            services.Logger.LogWarning(exception, "The messages of {Grain} could not be read", grain);
            await Pause();
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private async Task Drained()
    {
        await Task.WhenAll(_lanes.Values.Select(lane => lane.Running).ToList());
        await Flush();
        _holdsAll = false;
    }

    private async Task Pause()
    {
        _holdsAll = false;
        await Task.Delay(Lane.LongestPause, services.Time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    private void Enqueue(IEnumerable<OutgoingMessage> messages)
    {
        foreach (var message in messages)
            if (_last is not { } last || message.Id > last)
            {
                _last = message.Id;
                LaneTo(message.To).Add(message);
            }
    }

    private Lane LaneTo(GrainId target)
    {
        if (!_lanes.TryGetValue(target, out var lane))
            _lanes[target] = lane = new(grain, services, _stop.Token) { Delivered = Delivered, Emptied = () => Emptied(target) };

        return lane;
    }

    private void Delivered(MessageId id) => _delivered.Add(id);

    private void Emptied(GrainId target)
    {
        _lanes.Remove(target);
        if (!_loading)
            _ = Flush();
    }

    /// <summary>Removes what was delivered. When that fails it is delivered again some day and skipped by its mark.</summary>
    private async Task Flush()
    {
        if (_flushing)
            return;

        _flushing = true;
        while (_delivered.Count > 0 && !_stop.IsCancellationRequested)
            await FlushOnce();

        _flushing = false;
        Settle();
    }

    private async Task FlushOnce()
    {
        var delivered = _delivered.ToArray();
        try
        {
            await services.Store.Delivered(grain, delivered, CancellationToken.None);
            _delivered.RemoveRange(0, delivered.Length);
        }
        catch (Exception exception)
        {
            services.Logger.LogWarning(exception, "Delivered messages of {Grain} could not be removed", grain);
            await Pause();
        }
    }

    private void Settle() => _idle = _lanes.Count == 0 && _delivered.Count == 0 && !_loading && !_flushing;
}
