using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>Where people meet: at a school, somewhere else, online, or both at a place and online.</summary>
/// <param name="School">The school that receives the others.</param>
/// <param name="Address">As one would tell it: a street, a room.</param>
/// <param name="Online">The address of the call, https.</param>
public sealed record Place(string? School = null, string? Address = null, string? Online = null) : Part
{
    /// <summary>Null for a place that says nothing.</summary>
    public static Place? OrNone(Place? place)
    {
        var some = place is null ? null : new Place(place.School, Texts.OrNone(place.Address), Texts.OrNone(place.Online));
        return some is null or { School: null, Address: null, Online: null } ? null : some;
    }

    public static Refusal? Refuse(Place? place) => place is null ? null
        : Check.GrainOrNone(place.School, "school", "place")
        ?? Check.AtMost(place.Address, "place", Limits.Line)
        ?? Check.AtMost(place.Online, "online")
        ?? (IsAddress(Texts.OrNone(place.Online)) ? null : Refusal.Invalid("online-address", "online"));

    /// <summary>One that a browser opens safely, or none.</summary>
    public static bool IsAddress(string? online) =>
        online is null || (Uri.TryCreate(online, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0);
}
