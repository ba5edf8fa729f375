using Leerlabs.Web.Live.Presence;

namespace Leerlabs.Web.Live;

/// <summary>Once a second: cuts off who reads too slowly, and tells who is here.</summary>
internal sealed class LiveClock(Feeds feeds, PresenceDesk presence, TimeProvider time, ILogger<LiveClock> logger) : BackgroundService
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Second, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            foreach (var feed in feeds.All)
                await Round(feed);
    }

    private async Task Round(GrainFeed feed)
    {
        foreach (var watch in feed.Watches)
            if (watch.IsBehind())
                watch.Reader.CutOff();

        try
        {
            await presence.Tell(feed);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogWarning(fault, "Presence at {Grain} could not be told", feed.Grain);
        }
        catch (OperationCanceledException)
        {
            // The watcher in whose name was asked is gone; the next round asks another.
        }
    }
}
