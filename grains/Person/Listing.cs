using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Directory;

namespace Leerlabs.Grains.Person;

/// <summary>What the directory hears of a person. Before the person is registered there is no name to list.</summary>
internal static class Listing
{
    public static ImmutableArray<Message> Tell(
        IState state, IEnumerable<Membership> present, IEnumerable<FormerMembership> former, Candidacy? changed = null) =>
        state.Find<PersonDocument>(PersonDocument.TheId) is { } person
            ? Tell(state.Grain, person, present, former, [.. state.All<Candidacy>().Where(other => other.Id != changed?.Id), .. Maybe(changed)])
            : [];

    public static ImmutableArray<Message> Tell(
        GrainId grain, PersonDocument person, IEnumerable<Membership> present, IEnumerable<FormerMembership> former, IEnumerable<Candidacy> candidacies)
    {
        ImmutableArray<Membership> memberships = [.. present];
        var roleSchools = memberships.SelectMany(membership => membership.Roles).Select(role => role.School).OfType<string>();
        var listed = new ListPerson(
            grain.ToString(),
            person.GivenName,
            person.Surname,
            [.. memberships.Select(membership => membership.Leerlab)],
            [.. former.Select(membership => membership.Leerlab)],
            [.. (person.Schools ?? []).Concat(roleSchools).Distinct()],
            person.Manager ?? false,
            person.Prefix,
            Leerlabs(candidacies));
        return [new Message(DirectoryRules.Main, listed)];
    }

    private static ImmutableArray<string>? Leerlabs(IEnumerable<Candidacy> candidacies)
    {
        ImmutableArray<string> leerlabs = [.. candidacies.Select(candidacy => candidacy.Leerlab)];
        return leerlabs.IsEmpty ? null : leerlabs;
    }

    private static IEnumerable<Candidacy> Maybe(Candidacy? one) => one is null ? [] : [one];
}
