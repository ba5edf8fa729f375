using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Core.Members;

/// <summary>Who has the last word on the rights that a copy of a membership gives.</summary>
public static class MemberGuards
{
    /// <summary>What everyone holds on a leerlab who reads there.</summary>
    public const string MemberGrant = "member";

    /// <summary>The leerlab that something was born from; for a school, the leerlabs through which the person is of it.</summary>
    public static IEnumerable<Guard> Of(string origin, IEnumerable<AccessRole> roles) =>
        from leerlab in GrainId.Parse(origin).Kind == "leerlab" ? [origin] : roles.Select(role => role.Via).OfType<string>()
        select new Guard(GrainId.Parse(leerlab), MemberGrant);
}
