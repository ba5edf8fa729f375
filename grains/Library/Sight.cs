using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>Who sees what of the library: everybody what is published, its staff what is to be handled, and a person what is theirs.</summary>
internal static class Sight
{
    private const string Public = "public";
    private const string SignedIn = "signed-in";
    private const string Staff = "staff";

    private static readonly Audience Visitors = new(Public);
    private static readonly Audience House = new(Public, SignedIn, Staff);

    public static Audience Of(IState state, Actor actor) =>
        actor == Actor.Visitor ? Visitors
        : !actor.IsPerson ? House
        : IsStaff(state, actor) ? new Audience(Public, SignedIn, Staff, actor.Id)
        : new Audience(Public, SignedIn, actor.Id);

    public static bool IsStaff(IState state, Actor actor) => Keepers.People(state).Contains(actor.Id);

    public static long Since(IState state) => state.Find<LibraryStaff>(LibraryStaff.TheId)?.Rev ?? 0;

    public static Scope On(Document document) => document switch
    {
        WorkDocument or EditionDocument or AdoptionDocument => Scope.Everyone,
        SuggestionDocument suggestion => suggestion.By is { } by ? Scope.AnyOf(Staff, by) : Scope.AnyOf(Staff),
        FollowingDocument following => Scope.AnyOf(following.Person),
        MessageDocument message => Scope.AnyOf(message.To),
        ReviewDocument review => Scope.AnyOf([Staff, review.By, .. review.Writers]),
        ReadingsDocument readings => Scope.AnyOf([Staff, .. readings.Writers]),
        LibraryStaff or OriginDocument or SuggestionAddress or AdoptionWish or ReviewWish => Scope.Nobody,
        _ => throw new ArgumentOutOfRangeException(nameof(document), document, null),
    };
}
