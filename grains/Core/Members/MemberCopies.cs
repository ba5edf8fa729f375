using System.Collections.Immutable;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Core.Members;

/// <summary>
/// Keeping a copy of a membership. A kind that is born from a leerlab or a school has a fact for one person's roles, and a due fact for roles that
/// end by themselves; both come down to what stands here.
/// </summary>
public static class MemberCopies
{
    private const string Due = "member-";

    /// <summary>The roles of somebody that are not over.</summary>
    public static ImmutableArray<AccessRole> RolesOf(IState state, string person, DateTimeOffset now) =>
        [.. (Find(state, person)?.Roles ?? []).Where(role => !(role.Until <= now))];

    /// <summary>Nothing later is known of the person.</summary>
    public static bool IsNews(IState state, string person, long stamp) => !(Find(state, person)?.Stamp > stamp);

    /// <summary>A role of the person ended by itself and still stands here.</summary>
    public static bool HasEnded(IState state, string person, DateTimeOffset now) => Find(state, person)?.Roles.Any(role => role.Until <= now) == true;

    /// <summary>The sequence number at which the rights of somebody last changed.</summary>
    public static long Since(IState state, Actor actor) => Find(state, actor.Id)?.Rev ?? 0;

    /// <summary>Whose roles end at a due time of this name; null for another's name.</summary>
    public static string? WhoseTurn(IState state, string name) => name.StartsWith(Due, StringComparison.Ordinal)
        ? state.Find<MemberCopy>($"member/{name[Due.Length..]}") is { Roles.IsEmpty: false } member ? member.Person : null
        : null;

    /// <summary>Everyone at the grain's birth.</summary>
    public static Changes Begin(IEnumerable<MemberRoles> members, long stamp) =>
        members.Aggregate(Changes.None, (changes, member) => changes.And(Set(member, stamp)));

    /// <summary>One person as the owner tells.</summary>
    public static Changes Set(MemberRoles member, long stamp) => Put(new MemberCopy
    {
        Id = MemberCopy.IdOf(member.Person),
        Person = member.Person,
        Roles = member.Roles,
        Stamp = stamp,
    });

    /// <summary>Roles came to their end by themselves.</summary>
    public static Changes End(IState state, string person, DateTimeOffset now)
    {
        var member = Find(state, person)!;
        return Put(member with { Roles = member.Roles.RemoveAll(role => role.Until <= now) });
    }

    // A role that ends by itself must also end for who is watching at that moment.
    private static Changes Put(MemberCopy member) =>
        Changes.Put(member) with { DueTimes = [new DueTime(Due + Ids.KeyOf(member.Person), member.Roles.Min(role => role.Until))] };

    private static MemberCopy? Find(IState state, string person) => state.Find<MemberCopy>(MemberCopy.IdOf(person));
}
