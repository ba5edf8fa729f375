namespace Leerlabs.Bench.Clients;

/// <summary>Where, how many, how fast, how long.</summary>
/// <param name="Doors">The logs: watchers and messages go over them in turn.</param>
/// <param name="Stuck">Readers beside them that watch the first log and never read again.</param>
internal sealed record FanOutPlan(IReadOnlyList<Door> Doors, int Watchers, int PerSecond, int Seconds, int Stuck)
{
    /// <summary>The log of the nth watcher, and of the nth message.</summary>
    public Door DoorOf(int n) => Doors[n % Doors.Count];

    /// <summary>Who writes the nth message; the writers of a log take turns.</summary>
    public T WriterOf<T>(T[][] writers, int message)
    {
        var own = writers[message % Doors.Count];
        return own[message / Doors.Count % own.Length];
    }

    /// <summary>How many see the nth message.</summary>
    public long WatchersOf(int message) => (Watchers / Doors.Count) + (message % Doors.Count < Watchers % Doors.Count ? 1 : 0);
}
