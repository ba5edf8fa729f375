using Leerlabs.Grains.Core;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Person;
using static Leerlabs.Grains.Tests.Person.PersonBench;

namespace Leerlabs.Grains.Tests.Person;

public sealed class PersonRightsTests
{
    public static TheoryData<PersonCommand> Own =>
    [
        new SetName("Anna", "Dijk"),
        new SetLanguage(Language.English),
        new SaveConcept("concept-1", "log/dagstart", EntryKind.Note, "Vandaag", Visibility.Leerlab),
        new DiscardConcept("concept-1"),
        new MarkRead(),
        new EndSession("session-1"),
        new EndSessions(),
    ];

    public static TheoryData<PersonCommand> Facts =>
    [
        Registration,
        new StartSession("session-1", "Firefox"),
        new LinkIdentity("https://idp", "abc"),
        new SetManager(true),
        In(Lab, 5, AsCoach),
        new Notify("dagstart-7", InboxKind.Mention, "log/dagstart", "entry001", "person/bram", Begin),
    ];

    [Theory]
    [MemberData(nameof(Own))]
    public void Only_the_person_decides_about_what_is_theirs(PersonCommand command)
    {
        Assert.NotEqual("forbidden", Registered().Send(Sanne, command).Refusal?.Key);
        Assert.Equal("forbidden", Registered().Send(Actor.Person("person/bram"), command).Refusal?.Key);
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void No_person_can_tell_a_fact_not_even_their_own(PersonCommand command)
    {
        Assert.Equal("forbidden", Registered().Send(Sanne, command).Refusal?.Key);
        Assert.Equal("forbidden", Registered().Send(Actor.Person("person/bram"), command).Refusal?.Key);
        Assert.NotEqual("forbidden", Registered().Send(Actor.System, command).Refusal?.Key);
    }

    [Fact]
    public void Nobody_else_may_watch_a_person()
    {
        Assert.True(Registered().AudienceOf(Actor.Person("person/bram")).IsNobody);
        Assert.False(Registered().AudienceOf(Sanne).IsNobody);
        Assert.True(New().AudienceOf(Sanne).IsNobody);
    }

    [Fact]
    public void Person_sees_all_that_is_their_own()
    {
        var bench = Registered();
        bench.Send(TheLab, In(Lab, 5, AsCoach));
        bench.Send(Actor.System, new StartSession("session-1", "Firefox"));

        Assert.Equal(bench.State.Ordered, bench.Visible(bench.State, bench.AudienceOf(Sanne)));
    }
}
