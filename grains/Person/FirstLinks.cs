using System.Buffers;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Person;

/// <summary>
/// The way in for someone whom others registered: a link that works once. Whoever came in before, by whichever way, has no use for one;
/// so nobody can make a link to come in as someone else.
/// </summary>
internal static class FirstLinks
{
    private static readonly SearchValues<char> LowerHex = SearchValues.Create("0123456789abcdef");

    public static Decision Give(IState state, GiveFirstLink asked)
    {
        if (asked.TokenHash.Length != 64 || asked.TokenHash.AsSpan().ContainsAnyExcept(LowerHex))
            return Refusal.Invalid("token-hash", "tokenHash");

        return HasComeIn(state) ? Refusal.Conflict("first-link-known-here") : new FirstLinkGiven(asked.TokenHash);
    }

    public static Decision Use(IState state, UseFirstLink asked, DateTimeOffset now) => state.Find<FirstLink>(FirstLink.TheId) switch
    {
        { } link when link.TokenHash != asked.TokenHash => Refusal.NotFound("invitation-unknown"),
        null => Refusal.NotFound("invitation-unknown"),
        { UsedAt: not null } => Refusal.Conflict("invitation-used"),
        var link when link.Expires <= now => Refusal.Conflict("invitation-expired"),
        _ => new FirstLinkUsed(),
    };

    public static Changes Apply(FirstLinkGiven given, Stamp stamp) => Changes.Put(new FirstLink
    {
        Id = FirstLink.TheId,
        TokenHash = given.TokenHash,
        At = stamp.At,
        Expires = stamp.At + Limits.FirstLinkLife,
    });

    public static Changes Apply(IState state, Stamp stamp) =>
        Changes.Put(state.Find<FirstLink>(FirstLink.TheId)! with { UsedAt = stamp.At });

    private static bool HasComeIn(IState state) =>
        state.Find<FirstLink>(FirstLink.TheId) is { UsedAt: not null } || state.All<Session>().Any() || state.All<IdentityDocument>().Any();
}
