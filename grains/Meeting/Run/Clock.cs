using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>
/// The one timer that everyone sees. It says instants of the server, so that every screen shows the same whenever it looks; a screen only has to know
/// how far its own clock is off.
/// </summary>
/// <param name="Seconds">How long it takes in all, extensions included.</param>
/// <param name="Ends">When it is over; while it stands still, when it would have been.</param>
/// <param name="Left">While it stands still: the seconds that are left.</param>
public sealed record Clock(int Seconds, DateTimeOffset Ends, int? Left = null) : Part
{
    public static Clock Start(int seconds, DateTimeOffset now) => new(seconds, now.AddSeconds(seconds));

    /// <summary>Whole seconds that are left at an instant, rounded up; negative once it is over.</summary>
    public int LeftAt(DateTimeOffset now) => Left ?? (int)Math.Ceiling((Ends - now).TotalSeconds);

    /// <summary>More or less time. One that was over begins anew with that much.</summary>
    public Clock Extend(int seconds, DateTimeOffset now)
    {
        if (Left is { } left)
            return this with { Seconds = Math.Max(0, Seconds + seconds), Left = Math.Max(0, left + seconds) };

        var from = Ends > now ? Ends : now;
        var ends = from.AddSeconds(seconds);
        return this with { Seconds = Math.Max(0, Seconds + seconds), Ends = ends > now ? ends : now };
    }

    public Clock Pause(DateTimeOffset now) => Left is null ? this with { Left = Math.Max(0, LeftAt(now)) } : this;

    public Clock Resume(DateTimeOffset now) => Left is { } left ? this with { Ends = now.AddSeconds(left), Left = null } : this;
}
