namespace Leerlabs.Grains.Core;

/// <summary>
/// Who acts. The hub and HTTP say only who the person is; what they may do is decided in the grain (design 4.6).
/// <see cref="Id"/> is a person's id (<c>person/...</c>), the sending grain's id for a message, or <c>system</c>.
/// </summary>
public readonly record struct Actor(ActorKind Kind, string Id)
{
    /// <summary>The house itself: imports, example data, due times, sign-in.</summary>
    public static Actor System { get; } = new(ActorKind.System, "system");

    /// <summary>Whoever reads what is public without signing in. Only the library knows what that is; nobody can sign in as it.</summary>
    public static Actor Visitor { get; } = new(ActorKind.Person, "visitor");

    public static Actor Person(string personId) => new(ActorKind.Person, personId);

    /// <summary>A grain whose outbox delivers a fact.</summary>
    public static Actor Grain(GrainId source) => new(ActorKind.Grain, source.ToString());

    public bool IsPerson => Kind == ActorKind.Person;

    /// <summary>A fact from another grain or from the house: trusted, no rights are asked of it.</summary>
    public bool IsTrusted => Kind != ActorKind.Person;
}

public enum ActorKind
{
    Person,
    Grain,
    System,
}
