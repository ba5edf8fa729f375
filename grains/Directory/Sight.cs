using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Directory;

/// <summary>
/// Who sees whom. Schools and leerlabs are open to everyone signed in; a person shows to managers, to the person, and to those who are now
/// in a leerlab that the person is or was in, or that thought of the person as its coach.
/// </summary>
internal static class Sight
{
    private const string SignedIn = "signed-in";
    private const string Staff = "staff";

    public static Audience Of(IState state, Actor actor) =>
        actor.IsTrusted ? new Audience(SignedIn, Staff) : new Audience([SignedIn, actor.Id, .. Shared(state.Find<ListedPerson>(actor.Id))]);

    public static Scope On(ListedPerson person) =>
        Scope.AnyOf([Staff, person.Id, .. person.Leerlabs, .. person.FormerLeerlabs, .. person.Candidacies ?? []]);

    private static ImmutableArray<string> Shared(ListedPerson? self) =>
        self is null ? [] : self.Manager is true ? [Staff, .. self.Leerlabs] : self.Leerlabs;
}
