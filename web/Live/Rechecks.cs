namespace Leerlabs.Web.Live;

/// <summary>Looks again at the rights or the place of a watch that is held meanwhile, and ends it when they are no longer what they were.</summary>
internal sealed class Rechecks(Access access, ILogger<Rechecks> logger)
{
    /// <summary>The rights of the watcher may have changed: nothing goes out until that is known.</summary>
    public void Recheck(Watch watch)
    {
        if (watch.Hold())
            Start(watch, SameRights);
    }

    /// <summary>As <see cref="Recheck"/>, of a watch that is held already.</summary>
    public void RecheckHeld(Watch watch) => Start(watch, SameRights);

    /// <summary>Frames may have been missed: the watch gets what came after its own place.</summary>
    public void CatchUp(Watch watch)
    {
        if (watch.Hold())
            Start(watch, CaughtUp);
    }

    /// <summary>Ends a watch and says so; the browser asks once more.</summary>
    public static void Revoke(Watch watch)
    {
        if (watch.End())
            watch.Reader.Tell(Messages.Revoked(watch.Feed.Grain));
    }

    private void Start(Watch watch, Func<Watch, Task<bool>> check) => _ = Task.Run(() => Run(watch, check));

    private async Task Run(Watch watch, Func<Watch, Task<bool>> check)
    {
        try
        {
            if (await check(watch))
                watch.Release();
            else
                Revoke(watch);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogWarning(fault, "The rights of a watch on {Grain} could not be looked at; it ends", watch.Feed.Grain);
            Revoke(watch);
        }

        watch.Advance();
    }

    private async Task<bool> SameRights(Watch watch) =>
        watch.Audience.Equals(await access.AudienceOf(watch.Feed.Grain, watch.Reader.Caller.Actor, watch.Reader.Closed));

    private async Task<bool> CaughtUp(Watch watch)
    {
        var opening = await access.Open(watch.Feed.Grain, watch.Reader.Caller.Actor, watch.Cursor, watch.Reader.Closed);
        if (!opening.Succeeded || opening.Value.Reset || !opening.Value.Audience.Equals(watch.Audience))
            return false;

        await watch.Reader.Write(Messages.Frames(watch.Feed.Grain.ToString(), new(opening.Value.Body)));
        watch.SkipTo(opening.Value.Seq);
        return true;
    }
}
