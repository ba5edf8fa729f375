using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Directory;

/// <summary>
/// Who sees whom. Schools and leerlabs are open to everybody, visitors of the public pages included; a person shows to managers, to the person, and to those who are now
/// in a leerlab that the person is or was in, or that thought of the person as its coach. Experts of the expertpool show to everyone, and who asked
/// something of it to the experts.
/// </summary>
internal static class Sight
{
    private const string Public = "public";
    private const string SignedIn = "signed-in";
    private const string Staff = "staff";
    private const string Expert = "expert";

    private static readonly ImmutableArray<string> Nothing = [];

    public static Audience Of(IState state, Actor actor) =>
        actor == Actor.Visitor ? new Audience(Public)
        : actor.IsTrusted ? new Audience(SignedIn, Staff) : new Audience([SignedIn, actor.Id, .. Shared(state.Find<ListedPerson>(actor.Id))]);

    public static Scope On(ListedPerson person) =>
        Scope.AnyOf([Staff, person.Id, .. person.Leerlabs, .. person.FormerLeerlabs, .. person.Candidacies ?? [], .. Openly(person)]);

    private static ImmutableArray<string> Shared(ListedPerson? self) =>
        self is null ? [] : [.. self.Leerlabs, .. self.Manager is true ? [Staff] : Nothing, .. self.Expert is true ? [Expert] : Nothing];

    private static ImmutableArray<string> Openly(ListedPerson person) =>
        [.. person.Expert is true ? [SignedIn] : Nothing, .. person.Asks is true ? [Expert] : Nothing];
}
