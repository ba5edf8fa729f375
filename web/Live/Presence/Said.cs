namespace Leerlabs.Web.Live.Presence;

/// <summary>What is told of one person, and since which version of the room.</summary>
internal sealed record Said(string Person, string? School, string? Place, bool Typing)
{
    public DateTimeOffset TypingUntil { get; init; }

    public long Version { get; init; }

    /// <summary>The room's <see cref="Room.Moved"/> when it was said; 0 without a place.</summary>
    public long Moved { get; init; }

    public static Said Of(Guest guest, DateTimeOffset now) =>
        new(guest.Person, guest.School, guest.Place, guest.Typing > now) { TypingUntil = guest.Typing };

    public bool IsOutdated(DateTimeOffset now, long moved) => (Typing && TypingUntil <= now) || (Place is not null && Moved != moved);
}
