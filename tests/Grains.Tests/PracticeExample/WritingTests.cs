using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.PracticeExample;
using static Leerlabs.Grains.Tests.PracticeExample.ExampleBench;

namespace Leerlabs.Grains.Tests.PracticeExample;

public sealed class WritingTests
{
    [Fact]
    public void Example_begins_with_the_words_and_the_evidence_that_it_was_given()
    {
        var bench = Begun();

        Assert.Equal("Eén vraag op het bord.", bench.Part(ExamplePart.Done).Text);
        Assert.Equal("", bench.Part(ExamplePart.Advice).Text);
        Assert.Equal([ExamplePart.Done, ExamplePart.Seen], bench.State.Get<EvidenceDocument>("evidence/entry001").Parts.ToArray());
        Assert.Equal(SchoolShown.Name, bench.State.Get<SchoolDocument>("school/00aa01").Shown);
        Assert.Equal(Licence.CcBy, bench.Example().Licence);
    }

    [Fact]
    public void Of_two_who_write_a_part_at_once_both_texts_are_kept()
    {
        var bench = Begun();
        bench.Done(Sanne, new EditPart(ExamplePart.Advice, "Begin klein.", 1));

        bench.Done(Bram, new EditPart(ExamplePart.Advice, "Begin met een klas.", 1));

        Assert.Equal("Begin klein.", bench.Part(ExamplePart.Advice).Text);
        var kept = bench.State.Get<VersionDocument>("version/advice-3");
        Assert.Equal(("Begin met een klas.", Bram.Id, true), (kept.Text, kept.By, kept.Conflict));
    }

    [Fact]
    public void Whatever_two_write_in_whatever_order_no_text_is_lost() => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll<bool[]>(turns =>
    {
        var (bench, known, said) = (Begun(), new[] { 1, 1 }, new List<string>());
        foreach (var (turn, index) in turns.Select((turn, index) => (turn, index)))
        {
            var who = turn ? 1 : 0;
            said.Add($"Tekst {index}");
            bench.Done(who == 0 ? Sanne : Bram, new EditPart(ExamplePart.Took, said[^1], known[who]));
            if (index % 2 == 0)
                known[who] = bench.Part(ExamplePart.Took).Version;
        }

        var kept = bench.State.Documents.Values.OfType<VersionDocument>().Select(version => version.Text).Append(bench.Part(ExamplePart.Took).Text);
        Assert.Empty(said.Except(kept));
    }));

    [Fact]
    public void Who_does_not_write_in_the_leerlab_reads_alone()
    {
        var bench = Begun();

        Assert.Equal("forbidden", bench.Refusal(Leida, new EditPart(ExamplePart.Done, "Anders.", 1)));
        Assert.Equal("forbidden", bench.Refusal(Board, new ShowSchool(Trekvaart, SchoolShown.Name)));
        Assert.Equal("forbidden", bench.Refusal(Stranger, new LinkEntry("entry003", [])));
        Assert.True(bench.AudienceOf(Stranger).IsNobody);
    }

    [Fact]
    public void Contact_is_someone_of_the_leerlab()
    {
        var bench = Begun();

        Assert.Equal("example-contact-not-here", bench.Refusal(Sanne, new DescribeExample(Contact: Stranger.Id)));
        bench.Done(Sanne, new DescribeExample(Contact: Bram.Id));
        bench.Done(Sanne, new DescribeExample(Contact: ""));
        Assert.Null(bench.Example().Contact);
    }

    [Fact]
    public void Years_are_known_ones()
    {
        var bench = Begun();

        Assert.Equal("example-year-unknown", bench.Refusal(Sanne, new DescribeExample(Years: ["year-9"])));
        bench.Done(Sanne, new DescribeExample(Years: ["year-2", "year-1", "year-2"], SchoolTypes: [SchoolType.Vwo, SchoolType.Havo]));
        Assert.Equal(["year-1", "year-2"], bench.Example().Years!.Value.ToArray());
        Assert.Null(bench.Done(Sanne, new DescribeExample(Years: ["year-1", "year-2"])).Frame);
    }

    [Fact]
    public void Editor_comes_in_when_the_persons_own_grain_says_so_and_goes_when_it_lets_go()
    {
        var bench = Begun();
        var editor = Core.Actor.Grain(Core.GrainId.Parse(Ed.Id));

        Assert.Equal(Ed.Id, $"{bench.Done(Sanne, new InviteEditor(Ed.Id)).Messages[0].To}");
        Assert.True(bench.AudienceOf(Ed).IsNobody);
        Assert.Equal("ed:ExampleEdit", bench.Done(editor, new GrantEditor(Sanne.Id)).Told());
        bench.Done(Ed, new EditPart(ExamplePart.Advice, "Begin klein.", 1));

        Assert.Null(bench.Done(Core.Actor.Grain(Core.GrainId.Parse(Bram.Id)), new EndEditor(Ed.Id)).Frame);
        Assert.Equal("ed:none", bench.Done(editor, new EndEditor(Ed.Id)).Waits());
        Assert.True(bench.AudienceOf(Ed).IsNobody);
    }
}
