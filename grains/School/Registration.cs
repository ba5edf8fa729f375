using Leerlabs.Grains.Core;
using Leerlabs.Grains.Directory;

namespace Leerlabs.Grains.School;

/// <summary>What the register says of the school.</summary>
internal static class Registration
{
    public static Decision Register(IState state, SchoolRecord school)
    {
        if (SchoolChecks.Refuse(school) is { } refusal)
            return refusal;
        if (SchoolChecks.GrainOf(school) != state.Grain)
            return Refusal.Invalid("other-school", "brin");

        var present = state.Find<SchoolDocument>(SchoolDocument.TheId);
        return present is not null && (Knows(present, school) || IsRegistersOwn(present, school)) ? Decision.Nothing : new SchoolRegistered(school);
    }

    /// <summary>What no register brought, no register can miss.</summary>
    public static Decision Go(IState state, SchoolGone asked) =>
        state.Find<SchoolDocument>(SchoolDocument.TheId) is { Gone: null, ByHand: false } ? new SchoolWent(asked.Date) : Decision.Nothing;

    public static Changes Apply(GrainId grain, SchoolRegistered registered)
    {
        var school = registered.School;
        var listed = new ListSchool(
            grain.ToString(), school.Name, school.ShortName, school.Place, school.Municipality, school.Province,
            school.Region, school.Board, school.Latitude, school.Longitude);
        return Changes.Put(SchoolDocument.From(school)) with { Messages = [new Message(DirectoryRules.Main, listed)] };
    }

    /// <summary>The school stays to be read; nobody finds it any more to add it somewhere.</summary>
    public static Changes Apply(IState state, SchoolWent went) =>
        Changes.Put(state.Find<SchoolDocument>(SchoolDocument.TheId)! with { Gone = went.Date }) with
        {
            Messages = [new Message(DirectoryRules.Main, new UnlistSchool(state.Grain.ToString()))],
        };

    private static bool Knows(SchoolDocument present, SchoolRecord school) =>
        present with { Created = 0, Rev = 0, Unknown = null } == SchoolDocument.From(school);

    // What a register says is not overwritten by hand.
    private static bool IsRegistersOwn(SchoolDocument present, SchoolRecord school) => school.ByHand && present is { ByHand: false, Gone: null };
}
