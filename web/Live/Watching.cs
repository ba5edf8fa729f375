using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.Audit;

namespace Leerlabs.Web.Live;

/// <summary>Begins and ends watches.</summary>
internal sealed class Watching(Feeds feeds, Access access, Rechecks rechecks, AuditTrail audit, TimeProvider time)
{
    /// <summary>What a watcher gets first. It hears the grain before it reads it, so nothing falls in between.</summary>
    public async Task<Result<Opening>> Begin(Reader reader, GrainId grain, long after)
    {
        if (!access.Knows(grain))
            return Refusal.NotFound();

        await End(reader, grain);
        if (reader.Watches.Count >= Limits.WatchesPerConnection)
            return new Refusal(RefusalCode.TooMany, "too-many-watches", RetryAfter: TimeSpan.FromSeconds(5));

        var watch = new Watch(await feeds.Join(grain), reader, time);
        var begun = false;
        try
        {
            var opening = await Hear(watch, after);
            begun = opening.Succeeded;
            if (begun)
                await Keep(watch, opening.Value!);
            if (begun && after > 0)
                Resumed(reader, opening.Value!.Seq - after);
            return opening;
        }
        finally
        {
            if (!begun)
                await Leave(watch);
        }
    }

    public async Task End(Reader reader, GrainId grain)
    {
        if (!reader.Watches.TryRemove(grain, out var watch))
            return;

        watch.End();
        LiveMeter.WatchEnded();
        await Leave(watch);
    }

    /// <summary>The connection is gone.</summary>
    public async Task EndAll(Reader reader)
    {
        foreach (var grain in reader.Watches.Keys)
            await End(reader, grain);
    }

    private static void Resumed(Reader reader, long missed)
    {
        LiveMeter.Missed(Math.Max(0, missed));
        if (reader.CameBack)
            return;

        reader.CameBack = true;
        LiveMeter.CameBack();
    }

    private async Task<Result<Opening>> Hear(Watch watch, long after)
    {
        watch.Feed.Add(watch);
        return await access.Open(watch.Feed.Grain, watch.Reader.Caller.Actor, after, watch.Reader.Closed, audience => Guard(watch, audience));
    }

    // From before the guards are asked: whatever they say later is heard.
    private async Task Guard(Watch watch, Audience audience)
    {
        foreach (var guard in audience.Guards)
        {
            var feed = await feeds.Join(guard.Grain);
            watch.Guards = watch.Guards.Add(feed);
            feed.Guard(watch);
        }
    }

    private async Task Keep(Watch watch, Opening opening)
    {
        var (reader, grain) = (watch.Reader, watch.Feed.Grain);
        while (!reader.Watches.TryAdd(grain, watch))
            await End(reader, grain);

        audit.Opened(reader.Caller, grain);
        LiveMeter.WatchBegan();
        if (watch.Open(opening.Audience, opening.Seq))
            watch.Advance();
        else
            rechecks.RecheckHeld(watch);

        // The connection may have closed before the watch was among its watches.
        if (reader.Closed.IsCancellationRequested)
            await End(reader, grain);
    }

    private async Task Leave(Watch watch)
    {
        watch.Feed.Remove(watch);
        watch.Feed.Room.Leave(watch.Reader.Id);
        foreach (var guard in watch.Guards)
        {
            guard.Unguard(watch);
            await feeds.Leave(guard);
        }

        await feeds.Leave(watch.Feed);
    }
}
