using Leerlabs.Grains.Core;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.Person;
using static Leerlabs.Grains.Tests.Person.PersonBench;

namespace Leerlabs.Grains.Tests.Person;

public sealed class ProfileTests
{
    [Fact]
    public void Registered_person_shows_in_the_directory()
    {
        var listed = Assert.Single(New().Send(Actor.System, Registration with { Schools = ["school/99aa00"] }).Messages).Fact;

        var person = Assert.IsType<ListPerson>(listed);
        Assert.Equal(("Sanne", "van der", "Meer", false), (person.GivenName, person.Prefix, person.Surname, person.Manager));
        Assert.Equal(["school/99aa00"], person.Schools.AsEnumerable());
    }

    [Fact]
    public void Same_registration_again_changes_nothing_and_another_is_refused()
    {
        var bench = Registered();

        Assert.Equal((null, null), (bench.Send(Actor.System, Registration).Refusal, bench.Send(Actor.System, Registration).Frame));
        Assert.Equal("person-exists", bench.Send(Actor.System, Registration with { GivenName = "Olaf" }).Refusal?.Key);
    }

    [Fact]
    public void Identities_are_issuer_and_subject_and_linked_once()
    {
        var bench = New();
        bench.Send(Actor.System, Registration with { Identities = [new Identity("https://idp", "abc"), new Identity("https://idp", "abc")] });

        Assert.Null(bench.Send(Actor.System, new LinkIdentity("https://idp", "abc")).Frame);
        bench.Send(Actor.System, new LinkIdentity("https://idp", "def"));

        Assert.Equal(["abc", "def"], bench.State.Ordered.OfType<IdentityDocument>().Select(identity => identity.Subject));
    }

    [Fact]
    public void New_name_is_kept_with_single_blanks_and_listed()
    {
        var bench = Registered();

        var named = bench.Send(Sanne, new SetName(" Anna  Sophie ", "Dijk", " "));

        var person = bench.State.Get<PersonDocument>("person");
        Assert.Equal(("Anna Sophie", null, "Dijk"), (person.GivenName, person.Prefix, person.Surname));
        Assert.Equal("Anna Sophie", Assert.IsType<ListPerson>(Assert.Single(named.Messages).Fact).GivenName);
    }

    [Theory]
    [InlineData("", "Meer", null, "text-empty")]
    [InlineData("Sanne", " ", null, "text-empty")]
    [InlineData("San\tne", "Meer", null, "one-line")]
    [InlineData("Sanne", "Meer", "van de onmogelijk lange voorvoegsels van der", "text-too-long")]
    public void Name_has_two_parts_on_one_line(string given, string surname, string? prefix, string refused) =>
        Assert.Equal(refused, Registered().Send(Sanne, new SetName(given, surname, prefix)).Refusal?.Key);

    [Fact]
    public void Hundred_characters_of_a_name_fit_and_no_more()
    {
        Assert.Null(Registered().Send(Sanne, new SetName(new string('a', 100), "Meer")).Refusal);
        Assert.Equal("text-too-long", Registered().Send(Sanne, new SetName(new string('a', 101), "Meer")).Refusal?.Key);
    }

    [Fact]
    public void Same_name_or_language_changes_nothing()
    {
        Assert.Null(Registered().Send(Sanne, new SetName("Sanne", "Meer", "van der")).Frame);
        Assert.Null(Registered().Send(Sanne, new SetLanguage(Language.Dutch)).Frame);
    }

    [Fact]
    public void Language_is_the_persons_own_choice()
    {
        var bench = Registered();

        Assert.Empty(bench.Send(Sanne, new SetLanguage(Language.English)).Messages);

        Assert.Equal(Language.English, bench.State.Get<PersonDocument>("person").Language);
    }

    [Fact]
    public void Manager_of_the_programme_is_listed_as_such()
    {
        var bench = Registered();

        var set = bench.Send(Actor.Grain(new GrainId("programme", "main")), new SetManager(true));

        Assert.True(Assert.IsType<ListPerson>(Assert.Single(set.Messages).Fact).Manager);
        Assert.Null(bench.Send(Actor.System, new SetManager(true)).Frame);
    }

    [Fact]
    public void Facts_about_someone_unknown_are_ignored_not_refused()
    {
        Assert.Null(New().Send(Actor.System, new SetManager(true)).Refusal);
        Assert.Equal("not-found", New().Send(Sanne, new SetLanguage(Language.English)).Refusal?.Key);
    }
}
