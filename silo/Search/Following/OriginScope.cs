using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Search.Following;

/// <summary>What one must hold on a leerlab or a school to read what belongs to it.</summary>
internal static class OriginScope
{
    /// <summary>Of a school's own people.</summary>
    private const string OwnGrant = "own";

    public static Scope Of(string origin) => Scope.AnyOf(GrainId.Parse(origin).Kind == "leerlab" ? MemberGuards.MemberGrant : OwnGrant);
}
