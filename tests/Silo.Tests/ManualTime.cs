namespace Leerlabs.Silo.Tests;

/// <summary>A clock that moves when the test says so. Timers run on the thread that moves it.</summary>
public sealed class ManualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);
    private TaskCompletionSource _armed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves on, and runs the timers that come due in their order.</summary>
    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (TakeNext(end) is { } timer)
            timer.Run();

        lock (_gate)
            _now = end;
    }

    /// <summary>Moves on to each timer that is set within a horizon, until a task is done: back-offs pass, rounds of a day do not.</summary>
    public async Task AdvanceUntil(Task done, TimeSpan horizon)
    {
        while (!done.IsCompleted)
        {
            var armed = ArmedWithin(horizon, out var wait);
            await Task.WhenAny(done, armed);
            if (wait is { } by)
                Advance(by);
        }

        await done;
    }

    internal void Set(ManualTimer timer, DateTimeOffset? at)
    {
        lock (_gate)
        {
            timer.At = at;
            _timers.Remove(timer);
            if (at is null)
                return;

            _timers.Add(timer);
            _armed.TrySetResult();
        }
    }

    private Task ArmedWithin(TimeSpan horizon, out TimeSpan? wait)
    {
        lock (_gate)
        {
            var next = _timers.Where(timer => timer.At <= _now + horizon).Select(timer => timer.At).Min();
            wait = next is null ? null : next < _now ? TimeSpan.Zero : next - _now;
            if (next is not null)
                return Task.CompletedTask;

            if (_armed.Task.IsCompleted)
                _armed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _armed.Task;
        }
    }

    private ManualTimer? TakeNext(DateTimeOffset end)
    {
        lock (_gate)
        {
            if (_timers.Where(timer => timer.At <= end).MinBy(timer => timer.At) is not { } next)
                return null;

            _now = next.At > _now ? next.At!.Value : _now;
            next.At = next.Period is { } period ? _now + period : null;
            if (next.At is null)
                _timers.Remove(next);
            return next;
        }
    }
}

internal sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
{
    public DateTimeOffset? At { get; set; }

    public TimeSpan? Period { get; private set; }

    public void Run() => callback(state);

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Period = period > TimeSpan.Zero ? period : null;
        time.Set(this, dueTime < TimeSpan.Zero ? null : time.GetUtcNow() + dueTime);
        return true;
    }

    public void Dispose() => time.Set(this, null);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
