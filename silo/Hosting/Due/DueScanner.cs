using Leerlabs.Storage;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Silo;

/// <summary>
/// Fires due times (design 4.9): reads what is due within the next round, fires what has come and wakes for the first that has not. What could
/// not be fired stays in the store for the next round.
/// </summary>
public sealed class DueScanner : IAsyncDisposable
{
    private const int MostAtOnce = 256;
    private readonly Lock _gate = new();
    private readonly IGrainStore _store;
    private readonly TimeProvider _time;
    private readonly TimeSpan _round;
    private readonly Func<StoredDue, Task<bool>> _fire;
    private readonly ILogger _logger;
    private readonly ITimer _timer;
    private DateTimeOffset _wake = DateTimeOffset.MaxValue;
    private Task _scanning = Task.CompletedTask;
    private bool _busy;
    private bool _stopped;

    public DueScanner(IGrainStore store, TimeProvider time, TimeSpan round, Func<StoredDue, Task<bool>> fire, ILogger logger)
    {
        (_store, _time, _round, _fire, _logger) = (store, time, round, fire, logger);
        _timer = time.CreateTimer(_ => Begin(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Start() => Begin();

    /// <summary>A due time was set; wakes earlier when it comes before the next round.</summary>
    public void Nudge(DateTimeOffset at)
    {
        lock (_gate)
            if (at < _wake)
                WakeAt(at);
    }

    public async ValueTask DisposeAsync()
    {
        Task scanning;
        lock (_gate)
            (_stopped, scanning) = (true, _scanning);

        await _timer.DisposeAsync();
        await scanning;
    }

    private void Begin()
    {
        lock (_gate)
            if (!_busy && !_stopped)
            {
                (_busy, _wake) = (true, DateTimeOffset.MaxValue);
                _scanning = Scan();
            }
    }

    private async Task Scan()
    {
        await Task.Yield();
        var next = _time.GetUtcNow() + _round;
        try
        {
            next = await Round(next);
        }
        catch (Exception exception)
        {
            _logger.LogWarning(exception, "The due times could not be read");
        }

        lock (_gate)
        {
            _busy = false;
            WakeAt(next < _wake ? next : _wake);
        }
    }

    /// <summary>Fires what has come; tells when to come back.</summary>
    private async Task<DateTimeOffset> Round(DateTimeOffset end)
    {
        while (true)
        {
            var dues = await _store.Due(end, MostAtOnce, CancellationToken.None);
            var now = _time.GetUtcNow();
            var come = dues.Where(due => due.At <= now).ToList();
            var fired = await Task.WhenAll(come.Select(Fire));
            if (come.Count == MostAtOnce && fired.Any(done => done))
                continue;

            return come.Count < dues.Length ? dues[come.Count].At : end;
        }
    }

    private async Task<bool> Fire(StoredDue due)
    {
        try
        {
            return await _fire(due);
        }
        catch (Exception exception)
        {
            _logger.LogError(exception, "Due time {Name} of {Grain} failed", due.Name, due.Grain);
            return false;
        }
    }

    private void WakeAt(DateTimeOffset at)
    {
        _wake = at;
        if (_stopped)
            return;

        // A round under way looks at the instant when it ends.
        var wait = at - _time.GetUtcNow();
        if (wait > TimeSpan.Zero)
            _timer.Change(wait, Timeout.InfiniteTimeSpan);
        else if (!_busy)
            Begin();
    }
}
