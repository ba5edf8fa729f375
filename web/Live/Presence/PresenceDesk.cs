using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Microsoft.AspNetCore.SignalR;

namespace Leerlabs.Web.Live.Presence;

/// <summary>Takes in who is where, and tells each audience what changed, at most once a second (design 4.15).</summary>
internal sealed class PresenceDesk(Places places, IGrainHost host, TimeProvider time)
{
    /// <summary>People are together at a leerlab, its log and what is born from it; elsewhere it is nobody's business who is there.</summary>
    public static bool IsKept(GrainId grain) => grain.Kind is "log" or "leerlab" or "meeting" or "text" or "poll" or "expert-request" or "practice-example";

    public void Enter(Watch watch, string? school, string? place, bool typing)
    {
        var now = time.GetUtcNow();
        watch.Feed.Room.Enter(
            watch.Reader.Id, watch.Reader.Caller.Person, school, place, typing ? now + Limits.TypingLife : default, now + Limits.PresenceLife);
    }

    /// <summary>One round of one grain.</summary>
    public async Task Tell(GrainFeed feed)
    {
        await PassOn(feed);
        feed.Room.Refresh(time.GetUtcNow());
        var messages = new Dictionary<(long Told, Audience Audience), SerializedHubMessage>();
        foreach (var watch in feed.Watches)
            if (watch.IsLive && watch.PresenceTold < feed.Room.Version)
                await Tell(watch, messages);
    }

    /// <summary>People at one grain come in at several nodes.</summary>
    private async Task PassOn(GrainFeed feed)
    {
        if (feed.Room.TakePassing() is { Count: > 0 } said)
            await host.Whisper(feed.Grain, PassedOn.Write(said), CancellationToken.None);
    }

    private async Task Tell(Watch watch, Dictionary<(long Told, Audience Audience), SerializedHubMessage> messages)
    {
        var (room, key) = (watch.Feed.Room, (watch.PresenceTold, watch.Audience));
        var version = room.Version;
        if (!messages.TryGetValue(key, out var message))
            messages[key] = message = Messages.Presence(watch.Feed.Grain.ToString(), await Delta(watch, room));

        // Who did not keep up is told the whole difference another time.
        if (watch.TryTell(message))
            watch.PresenceTold = version;
    }

    private async Task<PresenceDelta> Delta(Watch watch, Room room)
    {
        var (said, gone) = room.Since(watch.PresenceTold);
        var here = new List<Here>();
        foreach (var one in said)
            here.Add(new(one.Person, one.School, await places.Sees(watch, one) ? one.Place : null, one.Typing ? true : null));

        return new(here, watch.PresenceTold == 0 ? [] : gone, room.Count);
    }
}
