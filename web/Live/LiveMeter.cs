using System.Diagnostics.Metrics;

namespace Leerlabs.Web.Live;

/// <summary>What the live protocol counts, for OpenTelemetry: the meter <c>Leerlabs.Live</c>.</summary>
public static class LiveMeter
{
    public const string Name = "Leerlabs.Live";

    private static readonly Meter Meter = new(Name);
    private static readonly UpDownCounter<long> Connections = Meter.CreateUpDownCounter<long>("leerlabs.connections", "{connection}", "Browsers with a live line.");
    private static readonly UpDownCounter<long> Watchers = Meter.CreateUpDownCounter<long>("leerlabs.watchers", "{watch}", "Grains being looked at, counted once for each browser.");
    private static readonly Counter<long> Pushed = Meter.CreateCounter<long>("leerlabs.frames.pushed", "{frame}", "Frames sent live, counted once for each watcher.");
    private static readonly Counter<long> CaughtUp = Meter.CreateCounter<long>("leerlabs.frames.caught_up", "{frame}", "Frames sent to watchers who came back and had missed them.");
    private static readonly Counter<long> Resumed = Meter.CreateCounter<long>("leerlabs.reconnects", "{connection}", "Browsers that came back after their line had broken.");
    private static readonly Counter<long> CutOff = Meter.CreateCounter<long>("leerlabs.readers.cut_off", "{connection}", "Connections closed because they read too slowly.");

    internal static void Connected() => Connections.Add(1);

    internal static void Disconnected() => Connections.Add(-1);

    internal static void WatchBegan() => Watchers.Add(1);

    internal static void WatchEnded() => Watchers.Add(-1);

    internal static void Sent(long frames) => Pushed.Add(frames);

    internal static void Missed(long frames) => CaughtUp.Add(frames);

    internal static void CameBack() => Resumed.Add(1);

    internal static void CutOffSlowReader() => CutOff.Add(1);
}
