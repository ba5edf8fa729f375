using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Person;
using static Leerlabs.Grains.Tests.Person.PersonBench;

namespace Leerlabs.Grains.Tests.Person;

public sealed class ConceptTests
{
    private static readonly SaveConcept Saved = new("concept-1", "log/dagstart", EntryKind.Note, "Vandaag", Visibility.Leerlab, Tags: ["dagstart"]);

    [Fact]
    public void Concept_is_kept_and_replaced()
    {
        var bench = Registered();
        bench.Send(Sanne, Saved);

        bench.Send(Sanne, Saved with { Text = "Vandaag begon 2 havo" });

        Assert.Equal("Vandaag begon 2 havo", bench.State.Get<Concept>("concept/concept-1").Text);
    }

    [Fact]
    public void Nobody_sends_fields_along_that_this_version_does_not_know()
    {
        var bench = Registered();
        var practice = new Practice(Tried: "Eén vraag") { Unknown = new Dictionary<string, JsonElement> { ["more"] = JsonElement.Parse("1") } };

        bench.Send(Sanne, Saved with { Practice = practice });

        Assert.Null(bench.State.Get<Concept>("concept/concept-1").Practice!.Unknown);
    }

    [Fact]
    public void Same_concept_again_changes_nothing()
    {
        var bench = Registered();
        bench.Send(Sanne, Saved);

        Assert.Null(bench.Send(Sanne, Saved with { CommandId = "again" }).Frame);
    }

    [Fact]
    public void What_another_device_saved_is_not_overwritten()
    {
        var bench = Registered();
        var first = bench.Send(Sanne, Saved with { Rev = 0 }).Frame!.Seq;
        var second = bench.Send(Sanne, Saved with { Rev = first, Text = "Op de telefoon" }).Frame!.Seq;

        Assert.Equal("concept-overtaken", bench.Send(Sanne, Saved with { Rev = first, Text = "Op de laptop", CommandId = "" }).Refusal?.Key);
        Assert.Equal("Op de telefoon", bench.State.Get<Concept>("concept/concept-1").Text);
        Assert.Null(bench.Send(Sanne, Saved with { Rev = second, Text = "Weer verder", CommandId = "" }).Refusal);
    }

    [Fact]
    public void Concept_that_went_does_not_come_back_by_a_device_that_knew_it()
    {
        var bench = Registered();
        var seq = bench.Send(Sanne, Saved with { Rev = 0 }).Frame!.Seq;
        bench.Send(Sanne, new DiscardConcept("concept-1"));

        Assert.Equal("concept-overtaken", bench.Send(Sanne, Saved with { Rev = seq, Text = "Nog iets", CommandId = "" }).Refusal?.Key);
    }

    [Fact]
    public void Words_that_stand_there_already_are_never_overtaken()
    {
        var bench = Registered();
        bench.Send(Sanne, Saved with { Rev = 0 });

        var again = bench.Send(Sanne, Saved with { Rev = 0, CommandId = "" });

        Assert.Null(again.Refusal);
        Assert.Null(again.Frame);
    }

    [Fact]
    public void Discarded_concept_is_erased_from_its_frames()
    {
        var bench = Registered();
        bench.Send(Sanne, Saved);

        var discarded = bench.Send(Sanne, new DiscardConcept("concept-1"));

        Assert.Equal(["concept/concept-1"], discarded.Erased.AsEnumerable());
        Assert.Null(bench.Send(Sanne, new DiscardConcept("concept-1")).Frame);
    }

    [Fact]
    public void There_is_an_end_to_concepts()
    {
        var bench = Registered();
        for (var number = 1; number <= Limits.Concepts; number++)
            bench.Send(Sanne, Saved with { Concept = $"concept-{number}", CommandId = "" });

        Assert.Equal("too-many-concepts", bench.Send(Sanne, Saved with { Concept = "one-too-many", CommandId = "" }).Refusal?.Key);
        Assert.Null(bench.Send(Sanne, Saved with { Text = "Nog eens", CommandId = "" }).Refusal);
    }

    [Fact]
    public void Concept_is_no_longer_than_an_entry() =>
        Assert.Equal("text-too-long", Registered().Send(Sanne, Saved with { Text = new string('a', Limits.EntryText + 1) }).Refusal?.Key);

    [Theory]
    [InlineData("short", "log/dagstart")]
    [InlineData("concept-1", "leerlab/dagstart")]
    public void Concept_has_a_key_and_is_for_a_log(string concept, string log) =>
        Assert.Equal("id-wrong", Registered().Send(Sanne, Saved with { Concept = concept, Log = log }).Refusal?.Key);

    [Fact]
    public void Practice_fields_and_tags_have_the_limits_of_an_entry()
    {
        var practice = new Practice(Tried: new string('a', Limits.PracticeText + 1));

        Assert.Equal("text-too-long", Registered().Send(Sanne, Saved with { Practice = practice }).Refusal?.Key);
        Assert.Equal("tag-too-long", Registered().Send(Sanne, Saved with { Tags = [new string('a', Limits.TagLength + 1)] }).Refusal?.Key);
    }
}
