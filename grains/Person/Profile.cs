using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Person;

/// <summary>Who the person is: names, language, identities elsewhere.</summary>
internal static class Profile
{
    /// <summary>The edge may not know that a first registration succeeded: the same once more is fine.</summary>
    public static Decision Register(IState state, Register asked)
    {
        if (state.Find<PersonDocument>(PersonDocument.TheId) is { } known)
            return (known.GivenName, known.Prefix, known.Surname) == Cleaned(asked.GivenName, asked.Prefix, asked.Surname)
                ? Decision.Nothing
                : Refusal.Conflict("person-exists");
        if (RefuseName(asked.GivenName, asked.Prefix, asked.Surname) is { } refusal)
            return refusal;

        return Decision.Accept([
            new PersonRegistered(asked.Example, asked),
            .. (asked.Identities ?? []).Distinct().Select(identity => new IdentityLinked(identity.Issuer, identity.Subject)),
        ]);
    }

    public static Decision SetName(PersonDocument person, SetName asked)
    {
        if (RefuseName(asked.GivenName, asked.Prefix, asked.Surname) is { } refusal)
            return refusal;

        var (given, prefix, surname) = Cleaned(asked.GivenName, asked.Prefix, asked.Surname);
        return (person.GivenName, person.Prefix, person.Surname) == (given, prefix, surname)
            ? Decision.Nothing
            : new PersonNamed(given, prefix, surname);
    }

    public static Decision Link(IState state, LinkIdentity asked) =>
        (Check.Line(asked.Issuer, "issuer", Limits.Paragraph) ?? Check.Line(asked.Subject, "subject", Limits.Paragraph)) is { } refusal ? refusal
        : state.Find<IdentityDocument>(IdentityDocument.IdOf(asked.Issuer, asked.Subject)) is not null ? Decision.Nothing
        : new IdentityLinked(asked.Issuer, asked.Subject);

    public static Changes Apply(IState state, PersonRegistered registered)
    {
        var (given, prefix, surname) = Cleaned(registered.Registered.GivenName, registered.Registered.Prefix, registered.Registered.Surname);
        return Put(state, new PersonDocument
        {
            Id = PersonDocument.TheId,
            GivenName = given,
            Prefix = prefix,
            Surname = surname,
            Language = registered.Registered.Language,
            Example = registered.Example,
            Schools = registered.Registered.Schools is { IsEmpty: false } schools ? schools : null,
        });
    }

    public static Changes Apply(IState state, PersonNamed named) =>
        Put(state, The(state) with { GivenName = named.GivenName, Prefix = named.Prefix, Surname = named.Surname });

    public static Changes Apply(IState state, LanguageSet set) => Changes.Put(The(state) with { Language = set.Language });

    public static Changes Apply(IState state, ManagerSet set) => Put(state, The(state) with { Manager = set.Manager ? true : null });

    public static Changes Apply(IdentityLinked linked) => Changes.Put(new IdentityDocument
    {
        Id = IdentityDocument.IdOf(linked.Issuer, linked.Subject),
        Issuer = linked.Issuer,
        Subject = linked.Subject,
    });

    private static PersonDocument The(IState state) => state.Find<PersonDocument>(PersonDocument.TheId)!;

    private static Changes Put(IState state, PersonDocument person) => Listing.With(state, Changes.Put(person));

    private static Refusal? RefuseName(string givenName, string? prefix, string surname) =>
        Check.Line(givenName, "givenName", Limits.Name)
        ?? Check.LineOrNone(prefix, "prefix", Limits.NamePrefix)
        ?? Check.Line(surname, "surname", Limits.Name);

    private static (string Given, string? Prefix, string Surname) Cleaned(string givenName, string? prefix, string surname) =>
        (Texts.Single(givenName), Texts.OrNone(prefix) is { } kept ? Texts.Single(kept) : null, Texts.Single(surname));
}
