using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>In whose names an example is released: each school that stands in it, by its leader, and the leerlab, by its coach.</summary>
internal static class Releasers
{
    public const string Coach = "coach";

    /// <summary>In whose name a role releases; null: it doesn't.</summary>
    public static string? NameOf(AccessRole role) =>
        Rights.Of(role.Role).ReleasesForSchool ? role.School : Rights.Of(role.Role).ReleasesAsCoach ? Coach : null;

    /// <summary>In all of these names it must be released.</summary>
    public static ImmutableArray<string> Needed(IState state) => [.. Schools(state).Select(school => school.School), Coach];

    public static IEnumerable<SchoolDocument> Schools(IState state) =>
        state.All<SchoolDocument>().Where(school => school.Shown is not null).OrderBy(school => school.Name, StringComparer.Ordinal);

    /// <summary>The names in which it still has to be released; none while nothing is asked.</summary>
    public static ImmutableArray<string> Awaited(IState state) =>
        state.Find<ExampleDocument>(ExampleDocument.TheId) is { State: ExampleState.Asked }
            ? [.. Needed(state).Where(name => state.Find<ReleaseDocument>(ReleaseDocument.IdOf(name)) is not { Refused: null })]
            : [];

    /// <summary>Who may release in a name.</summary>
    public static IEnumerable<string> People(IState state, string name) =>
        state.All<MemberCopy>().Where(member => member.Roles.Any(role => NameOf(role) == name)).Select(member => member.Person);

    /// <summary>Who may release in any of the names that it needs.</summary>
    public static IEnumerable<string> People(IState state) => Needed(state).SelectMany(name => People(state, name)).Distinct();
}
