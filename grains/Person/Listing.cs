using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.Poll;

namespace Leerlabs.Grains.Person;

/// <summary>What the directory hears of a person. Before the person is registered there is no name to list.</summary>
internal static class Listing
{
    /// <summary>The changes, and what the directory hears of the person as they are after them.</summary>
    public static Changes With(IState state, Changes changes)
    {
        var after = new Overlay(state, changes);
        return after.Find<PersonDocument>(PersonDocument.TheId) is { } person
            ? changes with { Messages = [.. changes.Messages, Tell(after, person)] }
            : changes;
    }

    private static Message Tell(Overlay after, PersonDocument person)
    {
        ImmutableArray<Membership> memberships = [.. after.All<Membership>()];
        var roleSchools = memberships.SelectMany(membership => membership.Roles).Select(role => role.School).OfType<string>();
        var listed = new ListPerson(
            $"{after.Grain}",
            person.GivenName,
            person.Surname,
            [.. memberships.Select(membership => membership.Leerlab)],
            [.. after.All<FormerMembership>().Select(membership => membership.Leerlab)],
            [.. (person.Schools ?? []).Concat(roleSchools).Distinct()],
            person.Manager ?? false,
            person.Prefix,
            Leerlabs(after.All<Candidacy>()),
            after.All<OwnPool>().Any(pool => pool.Ended is null) ? true : null,
            after.All<OwnRequest>().Any() ? true : null);
        return new Message(DirectoryRules.Main, listed);
    }

    private static ImmutableArray<string>? Leerlabs(IEnumerable<Candidacy> candidacies)
    {
        ImmutableArray<string> leerlabs = [.. candidacies.Select(candidacy => candidacy.Leerlab)];
        return leerlabs.IsEmpty ? null : leerlabs;
    }
}
