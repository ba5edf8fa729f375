using System.Collections.Immutable;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Tests.Leerlab;

namespace Leerlabs.Grains.Tests.Meeting;

/// <summary>Meetings to start a test from.</summary>
internal static class MeetingBench
{
    public const string Lab = "leerlab/dagstart";
    public const string Kwelderland = "school/99aa00";
    public const string Waterlinde = "school/99bb00";

    public static readonly DateTimeOffset Begin = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);
    public static readonly When Then = When.At(new(2026, 12, 3), new(15, 30), new(17, 0));

    public static Actor TheLab { get; } = Actor.Grain(GrainId.Parse(Lab));

    public static RuleBench New() => new(new MeetingRules(), new GrainId("meeting", "meeting-of-december"), Begin);

    /// <summary>With one person in every role, all schools' people of Kwelderland, and a delegate of Waterlinde.</summary>
    public static RuleBench Planned(MeetingKind kind = MeetingKind.Meeting)
    {
        var bench = New();
        bench.Does(TheLab, Birth(kind));
        return bench;
    }

    public static BeginMeeting Birth(MeetingKind kind = MeetingKind.Meeting, string origin = Lab) =>
        new(origin, kind, "Bijeenkomst december", Then, In(Role.LeerlabTeam).Id, 7, Everyone, new Place(Kwelderland));

    public static Actor In(Role role) => Actor.Person($"person/the-{role}".ToLowerInvariant());

    public static Actor Other { get; } = Actor.Person("person/other");

    public static MeetingDocument Meeting(this RuleBench bench) => bench.State.Get<MeetingDocument>("meeting");

    private static ImmutableArray<MemberRoles> Everyone =>
    [
        .. Enum.GetValues<Role>().Select(role => new MemberRoles(In(role).Id, [Held(role)])),
        new MemberRoles(Other.Id, [new AccessRole(Role.Delegate, Waterlinde)]),
    ];

    private static AccessRole Held(Role role) =>
        new(role, Rights.Of(role).NeedsSchool ? Kwelderland : null, Entry: Rights.Of(role).NeedsEntry ? "question1" : null);
}
