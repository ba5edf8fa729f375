using Leerlabs.Grains.Tests.Leerlab;
using Leerlabs.Grains.Text;
using Leerlabs.Grains.Text.Edits;
using static Leerlabs.Grains.Tests.Text.TextBench;

namespace Leerlabs.Grains.Tests.Text;

public sealed class AmendmentTests
{
    private const string Concept = "We spreken af: elke week.";

    [Fact]
    public void Those_who_were_there_amend_and_each_amendment_is_kept_as_it_was_made()
    {
        var bench = TextBench.Concept(Concept);

        bench.Does(Sanne, new Amend("amendment1", 0, TextChange.Replace(Concept.Length, 15, 24, "elke maand"), "Zo is het gezegd."));

        Assert.Equal("We spreken af: elke maand.", bench.Text());
        var amendment = bench.State.Get<AmendmentDocument>("amendment/amendment1");
        Assert.Equal((1, Sanne.Id, "Zo is het gezegd."), (amendment.Version, amendment.By, amendment.Why));
        Assert.Equal(bench.Text(), amendment.Changes.Apply(bench.State.Get<ConceptDocument>("concept").Text));
    }

    [Fact]
    public void Nobody_types_in_a_concept_and_who_was_not_there_does_not_amend()
    {
        var bench = TextBench.Concept(Concept);

        Assert.Equal("text-is-concept", bench.Refused(Sanne, new TypeText(0, TextChange.Insert(Concept.Length, 0, "x"))));
        Assert.Equal("only-those-present", bench.Refused(Joost, new Amend("amendment1", 0, TextChange.Insert(Concept.Length, 0, "x"))));
        Assert.Equal("text-no-concept", With(Concept).Refused(Sanne, new Amend("amendment1", 0, TextChange.Insert(Concept.Length, 0, "x"))));
    }

    [Fact]
    public void Amendment_changes_something_and_is_made_once()
    {
        var bench = TextBench.Concept(Concept);
        bench.Does(Sanne, new Amend("amendment1", 0, TextChange.Insert(Concept.Length, 0, "x")));

        Assert.Equal("amendment-empty", bench.Refused(Sanne, new Amend("amendment2", 1, new TextChange([new(Concept.Length + 1, null)]))));
        Assert.Equal("exists", bench.Refused(Sanne, new Amend("amendment1", 1, TextChange.Insert(Concept.Length + 1, 0, "x"))));
        Assert.Equal("id-wrong", bench.Refused(Sanne, new Amend("kort", 1, TextChange.Insert(Concept.Length + 1, 0, "x"))));
    }

    [Fact]
    public void Two_amendments_of_one_concept_both_stand()
    {
        var bench = TextBench.Concept(Concept);
        bench.Does(Sanne, new Amend("amendment1", 0, TextChange.Insert(Concept.Length, 0, "A ")));

        bench.Does(Sanne, new Amend("amendment2", 0, TextChange.Insert(Concept.Length, Concept.Length, " Z")));

        Assert.Equal($"A {Concept} Z", bench.Text());
    }

    [Fact]
    public void Amendments_and_concept_stay_when_the_text_is_fixed()
    {
        var bench = TextBench.Concept(Concept);
        bench.Does(Sanne, new Amend("amendment1", 0, TextChange.Insert(Concept.Length, 0, "A ")));

        bench.Does(TheMeeting, new FixText());

        Assert.Contains("amendment/amendment1", bench.State.Documents.Keys);
        Assert.Equal(Concept, bench.State.Get<ConceptDocument>("concept").Text);
        Assert.Equal("text-fixed", bench.Refused(Sanne, new Amend("amendment2", 1, TextChange.Insert(Concept.Length + 2, 0, "x"))));
        Assert.Null(bench.Does(TheMeeting, new FixText()).Frame);
        Assert.Null(bench.Does(TheMeeting, new OpenConcept([Joost.Id])).Frame);
    }
}
