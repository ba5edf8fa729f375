using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

/// <summary>The log's copy of who is in the leerlab. The leerlab owns it and stamps it with its sequence number (design 4.6).</summary>
internal static class Access
{
    private const string Due = "access-";

    public static Decision Set(IState state, SetAccess fact) =>
        Find(state, fact.Person) is { } known && known.Stamp > fact.Stamp ? Decision.Nothing : new AccessSet(fact.Person, fact);

    public static Decision End(IState state, EndAccess fact, DateTimeOffset now) =>
        Find(state, fact.Person)?.Roles.Any(role => role.Until <= now) == true ? new AccessEnded(fact.Person) : Decision.Nothing;

    public static Command? WhenDue(IState state, string name)
    {
        var access = name.StartsWith(Due, StringComparison.Ordinal) ? state.Find<AccessDocument>($"access/{name[Due.Length..]}") : null;
        return access is { Roles.IsEmpty: false } ? new EndAccess(access.Person) : null;
    }

    public static Changes Apply(IState state, AccessSet set, Stamp stamp)
    {
        var known = Find(state, set.Person);
        var same = known is not null && known.Roles.SequenceEqual(set.Fact.Roles);
        return Put(new AccessDocument
        {
            Id = AccessDocument.IdOf(set.Person),
            Person = set.Person,
            Roles = set.Fact.Roles,
            Stamp = set.Fact.Stamp,
            Since = same ? known!.Since : stamp.Seq,
            Keeps = known?.Keeps,
        });
    }

    public static Changes Apply(IState state, AccessEnded ended, Stamp stamp)
    {
        var access = Find(state, ended.Person)!;
        return Put(access with { Roles = access.Roles.RemoveAll(role => role.Until <= stamp.At), Since = stamp.Seq });
    }

    /// <summary>The access of someone who from now on has texts that only they read; nothing when it was so already.</summary>
    public static ImmutableArray<AccessDocument> Keeping(IState state, string person, Stamp stamp) =>
        Find(state, person) is { Keeps: null } access ? [access with { Keeps = true, Since = stamp.Seq }] : [];

    /// <summary>The house reads everything: exports and moving house need it.</summary>
    public static Audience OfTheHouse(IState state) => state.Find<LogDocument>(LogDocument.TheId) is { } log
        ? new Audience([Scopes.House, Scopes.Leerlab, Scopes.Moderator, .. log.Schools.Select(school => Scopes.School(school.School))])
        : Audience.Nobody;

    private static AccessDocument? Find(IState state, string person) => state.Find<AccessDocument>(AccessDocument.IdOf(person));

    // A role that ends by itself must also end for who is watching at that moment.
    private static Changes Put(AccessDocument access) =>
        Changes.Put(access) with { DueTimes = [new DueTime(Due + Ids.KeyOf(access.Person), access.Roles.Min(role => role.Until))] };
}
