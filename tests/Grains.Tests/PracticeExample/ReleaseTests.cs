using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.PracticeExample;
using static Leerlabs.Grains.Tests.PracticeExample.ExampleBench;

namespace Leerlabs.Grains.Tests.PracticeExample;

/// <summary>Row C29 of the comparison: public only after the school's leader and the coach.</summary>
public sealed class ReleaseTests
{
    [Fact]
    public void Last_of_those_who_release_makes_it_public()
    {
        var bench = Begun();

        var asked = bench.Done(Sanne, new AskRelease());
        Assert.Equal(("coos:ExampleRelease leida:ExampleRelease", "coos:some leida:some"), (asked.Told(), asked.Waits()));

        var first = bench.Done(Leida, new Release(Kwelder, 1));
        Assert.Equal(("", "leida:none"), (first.Told(), first.Waits()));
        Assert.Empty(first.Sent<PublishWork>());

        var last = bench.Done(Coos, new Release("coach", 1));
        var work = Assert.Single(last.Sent<PublishWork>());
        Assert.Equal(("voorbeeld1", 1, "Eén vraag op het bord"), (work.Work, work.Edition, work.Content.Title));
        Assert.Equal("Hoe geven we leerlingen zicht op hun eigen leerdoel?", work.Content.Summary);
        Assert.Equal([SectionName.Question, SectionName.Situation, SectionName.Done, SectionName.Seen], work.Content.Sections.Select(section => section.Name));
        Assert.Equal("sanne:ExamplePublished", last.Told());
        Assert.Equal(["coach", Kwelder], bench.State.Get<PublicEdition>("edition/1").ReleasedBy.Select(one => one.For));
    }

    [Fact]
    public void School_without_its_name_releases_too_and_is_not_named()
    {
        var bench = Asked(both: true);
        bench.Done(Leida, new Release(Kwelder, 2));
        bench.Done(Coos, new Release("coach", 2));
        Assert.Null(bench.Example().Edition);

        var work = Assert.Single(bench.Done(Lot, new Release(Trekvaart, 2)).Sent<PublishWork>());

        Assert.DoesNotContain("Trekvaart", System.Text.Encoding.UTF8.GetString(LibraryRulesJson(work)));
    }

    [Fact]
    public void Nobody_releases_in_another_name()
    {
        var bench = Asked(both: true);

        Assert.Equal("example-not-yours", bench.Refusal(Leida, new Release(Trekvaart, 2)));
        Assert.Equal("example-not-yours", bench.Refusal(Sanne, new Release(Kwelder, 2)));
        Assert.Equal("example-not-yours", bench.Refusal(Manager, new Release("coach", 2)));
        Assert.Equal("forbidden", bench.Refusal(Stranger, new Release("coach", 2)));
    }

    [Fact]
    public void Other_words_are_released_anew()
    {
        var bench = Asked();
        bench.Done(Leida, new Release(Kwelder, 1));

        var changed = bench.Done(Sanne, new EditPart(ExamplePart.Advice, "Begin klein.", 1));

        Assert.Equal(ExampleState.Writing, bench.Example().State);
        Assert.Equal("coos:none", changed.Waits());
        Assert.Equal("example-not-asked", bench.Refusal(Coos, new Release("coach", 1)));
        Assert.Equal("coos:ExampleRelease leida:ExampleRelease", bench.Done(Sanne, new AskRelease()).Told());
        Assert.Equal("example-changed", bench.Refusal(Coos, new Release("coach", 1)));
        bench.Done(Coos, new Release("coach", 2));
        Assert.Null(bench.Example().Edition);
    }

    [Fact]
    public void Refusal_has_a_reason_and_sends_it_back()
    {
        var bench = Asked();
        bench.Done(Coos, new Release("coach", 1));

        Assert.Equal("reason-needed", bench.Refusal(Leida, new RefuseRelease(Kwelder, 1, " ")));
        Assert.Equal("sanne:ExampleRefused", bench.Done(Leida, new RefuseRelease(Kwelder, 1, "Nog even wachten.")).Told());
        Assert.Equal("Nog even wachten.", bench.State.Get<ReleaseDocument>("release/00aa01").Refused);

        bench.Done(Sanne, new AskRelease());
        bench.Done(Leida, new Release(Kwelder, 1));
        bench.Done(Coos, new Release("coach", 1));
        Assert.Equal(1, bench.Example().Edition);
    }

    [Theory]
    [InlineData(ExamplePart.Question, "question")]
    [InlineData(ExamplePart.Seen, "seen")]
    public void What_must_be_there_is_asked_for(ExamplePart part, string field)
    {
        var bench = Begun();
        bench.Done(Sanne, new EditPart(part, "", 1));

        var refusal = bench.Send(Sanne, new AskRelease()).Refusal!;

        Assert.Equal(("example-incomplete", field), (refusal.Key, refusal.Field));
    }

    [Fact]
    public void Without_someone_to_release_it_is_not_asked()
    {
        var bench = Begun();
        bench.Done(TheLab, new SetMember(Coos.Id, 9, []));
        Assert.Equal("example-no-coach", bench.Refusal(Sanne, new AskRelease()));

        bench.Done(TheLab, new SetMember(Leida.Id, 9, [new AccessRole(Role.Researcher)]));
        Assert.Equal("example-no-leader", bench.Refusal(Sanne, new AskRelease()));

        bench.Done(Sanne, new ShowSchool(Kwelder));
        Assert.Equal("example-needs-school", bench.Refusal(Sanne, new AskRelease()));
    }

    [Fact]
    public void What_looks_like_pupil_data_is_not_offered_unless_the_writer_says_why_it_stays()
    {
        var bench = Begun("Bel 06-12345678.");

        Assert.Equal("pupil-data-found", bench.Refusal(Sanne, new AskRelease()));
        bench.Done(Sanne, new AskRelease("Het is ons eigen nummer."));
        Assert.Equal("Het is ons eigen nummer.", bench.State.Get<CheckDocument>("check").Kept);

        bench.Done(Sanne, new EditPart(ExamplePart.Seen, "Het werkt.", 1));
        bench.Done(Sanne, new AskRelease());
        Assert.Null(bench.State.Documents.GetValueOrDefault("check"));
    }

    [Fact]
    public void Whose_name_it_is_the_browser_knows_so_a_name_alone_is_offered()
    {
        var bench = Begun("Daan uit 2B legde het uit aan leerling Noor.");

        bench.Done(Sanne, new AskRelease());
        Assert.Equal(ExampleState.Asked, bench.State.Get<ExampleDocument>("example").State);
    }

    private static byte[] LibraryRulesJson(PublishWork work) => new LibraryRules().WriteCommand(work);
}
