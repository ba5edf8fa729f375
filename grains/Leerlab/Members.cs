using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Leerlab;

/// <summary>Who belongs to the leerlab, in which roles, from when till when.</summary>
internal static class Members
{
    private const string Due = "member-";

    /// <summary>A coach is not added but appointed: the schools decide. Only the house brings coaches along as a programme starts.</summary>
    public static Decision Add(IState state, AddMember asked, Actor actor, DateTimeOffset now)
    {
        if (asked.Role == Role.Coach && !MayBringCoach(state, asked, actor, DutchDay.Of(now)))
            return Refusal.Conflict("coach-by-appointment");

        var added = new MemberAdded(asked.Member, asked.Person, asked.Role, asked.School, asked.Start ?? DutchDay.Of(now), asked.End, asked.Entry);
        return RefuseNew(state, added, now) is { } refusal ? refusal : added;
    }

    public static Refusal? RefuseNew(IState state, MemberAdded added, DateTimeOffset now) =>
        Check.NewId(added.Member, "member")
        ?? Check.Grain(added.Person, "person", "person")
        ?? (state.Find<Member>(Member.IdOf(added.Member)) is null ? null : Refusal.Conflict("member-exists"))
        ?? RefuseRole(state, added.Role, added.School)
        ?? RefuseEntry(added.Role, added.Entry)
        ?? (added.End <= added.Start ? Refusal.Invalid("end-before-start", "end") : null)
        ?? (Holds(state, added, DutchDay.Of(now)) ? Refusal.Conflict("role-held") : null);

    /// <summary>A role for a school names one that takes part; another role names none.</summary>
    public static Refusal? RefuseRole(IState state, Role role, string? school)
    {
        if (!Rights.Of(role).NeedsSchool)
            return school is null ? null : Refusal.Invalid("role-without-school", "school");
        if (school is null)
            return Refusal.Invalid("role-needs-school", "school");

        return Schools.Present(state, school) is null ? Refusal.Invalid("school-not-here", "school") : null;
    }

    public static Decision End(IState state, EndMember asked, DateTimeOffset now)
    {
        var (today, member) = (DutchDay.Of(now), state.Find<Member>(Member.IdOf(asked.Member)));
        if (member is null)
            return Refusal.NotFound("member-unknown");
        if (member.IsOver(today))
            return Refusal.Conflict("member-ended");
        if (Check.Reason(asked.Reason) is { } refusal)
            return refusal;

        var end = asked.End ?? today;
        if (LeavesNoOrganiser(state, member, end < today ? today : end))
            return Refusal.Conflict("last-organiser");

        return new MemberEnded(asked.Member, end, asked.Reason.Trim());
    }

    public static Decision Turn(IState state, TurnMember asked) =>
        state.Find<Member>(Member.IdOf(asked.Member)) is null ? Decision.Nothing : new MemberTurned(asked.Member);

    public static Changes Apply(IState state, MemberAdded added, Stamp stamp) => Begin(state, stamp, new Member
    {
        Id = Member.IdOf(added.Member),
        Person = added.Person,
        Role = added.Role,
        School = added.School,
        Start = added.Start,
        End = added.End,
        Entry = added.Entry,
    });

    public static Changes Apply(IState state, MemberEnded ended, Stamp stamp) =>
        Put(state, stamp, state.Find<Member>(Member.IdOf(ended.Member))! with { End = ended.End, Reason = Texts.OrNone(ended.Reason) });

    /// <summary>Puts the member as it is: its new <c>rev</c> tells watchers that their rights changed.</summary>
    public static Changes Apply(IState state, MemberTurned turned, Stamp stamp) =>
        Begin(state, stamp, state.Find<Member>(Member.IdOf(turned.Member))!);

    public static Command? WhenDue(string name) =>
        name.StartsWith(Due, StringComparison.Ordinal) ? new TurnMember(name[Due.Length..]) : null;

    private static Changes Begin(IState state, Stamp stamp, Member member)
    {
        var changes = Put(state, stamp, member);
        return changes with { Messages = [.. changes.Messages, .. Welcome.Tell(state, member, stamp)] };
    }

    private static Changes Put(IState state, Stamp stamp, Member member) => Changes.Put(member) with
    {
        DueTimes = [new DueTime(Due + Ids.KeyOf(member.Id), NextTurn(member, DutchDay.Of(stamp.At)))],
        Messages = [.. Access.Tell(state, member, stamp), .. CoachFacts.Of(state, member, stamp)],
    };

    private static DateTimeOffset? NextTurn(Member member, DateOnly today) =>
        member.IsOver(today) ? null
        : member.Start > today ? DutchDay.Start(member.Start)
        : member.End is { } end ? DutchDay.Start(end)
        : null;

    /// <summary>Before the schools appointed anyone here, and never beside another coach.</summary>
    private static bool MayBringCoach(IState state, AddMember asked, Actor actor, DateOnly today) =>
        actor.IsTrusted
        && !state.All<Appointment>().Any(one => one is { Appointed: not null, Recorded: null })
        && !state.All<Member>().Any(other => other.Role == Role.Coach && !(other.End <= (asked.Start ?? today)) && !(asked.End <= other.Start));

    private static Refusal? RefuseEntry(Role role, string? entry)
    {
        if (!Rights.Of(role).NeedsEntry)
            return entry is null ? null : Refusal.Invalid("role-without-entry", "entry");
        if (entry is null)
            return Refusal.Invalid("role-needs-entry", "entry");

        return Ids.IsPart(entry) ? null : Refusal.Invalid("id-wrong", "entry");
    }

    private static bool Holds(IState state, MemberAdded added, DateOnly today) => state.All<Member>().Any(member =>
        (member.Person, member.Role, member.School, member.Entry) == (added.Person, added.Role, added.School, added.Entry) && !member.IsOver(today)
        && !(member.End <= added.Start));

    private static bool LeavesNoOrganiser(IState state, Member leaving, DateOnly end) =>
        Rights.Of(leaving.Role).Organises
        && !state.All<Member>().Any(other => other.Id != leaving.Id && Rights.Of(other.Role).Organises && other.IsPresent(end));
}
