using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.PracticeExample;
using static Leerlabs.Grains.Tests.Person.PersonBench;

namespace Leerlabs.Grains.Tests.Person;

/// <summary>Whether someone may be invited to edit a practice example: their own grain knows what the programme told it.</summary>
public sealed class EditorsTests
{
    private const string Lab = "leerlab/dagstart";
    private static readonly Actor Example = Actor.Grain(GrainId.Parse("practice-example/voorbeeld1"));

    [Fact]
    public void Whoever_is_no_editor_of_the_programme_hears_nothing()
    {
        var bench = Registered();

        Assert.Null(bench.Send(Example, new SeekEditor("voorbeeld1", Lab, "person/bram")).Frame);
    }

    [Fact]
    public void Manager_and_who_is_of_the_line_that_exchanges_knowledge_come_along()
    {
        var manager = Registered();
        manager.Send(Actor.System, new SetManager(true));
        Assert.IsType<GrantEditor>(Assert.Single(manager.Send(Example, new SeekEditor("voorbeeld1", Lab, "person/bram")).Messages).Fact);

        var expert = Registered();
        expert.Send(Actor.System, new SetPool("expert-pool/kennisuitwisseling", "Kennisuitwisseling", 1, Present: true));
        Assert.Single(expert.Send(Example, new SeekEditor("voorbeeld1", Lab, "person/bram")).Messages);
    }

    [Fact]
    public void Who_stops_being_an_editor_leaves_the_examples_too()
    {
        var bench = Registered();
        bench.Send(Actor.System, new SetPool("expert-pool/kennisuitwisseling", "Kennisuitwisseling", 1, Present: true));
        bench.Send(Example, new SetOwnExample("voorbeeld1", new(Lab, "Eén vraag", Edits: true)));

        var gone = bench.Send(Actor.System, new SetPool("expert-pool/kennisuitwisseling", "Kennisuitwisseling", 2, Present: false));

        Assert.Contains(gone.Messages, message => $"{message.To}" == "practice-example/voorbeeld1" && message.Fact is EndEditor);
    }

    [Fact]
    public void What_waits_no_more_stands_there_no_more()
    {
        var bench = Registered();
        bench.Send(Example, new SetOwnExample("voorbeeld1", new(Lab, "Eén vraag", bench.Now)));
        bench.Send(Example, new SetOwnExample("voorbeeld1", new(Lab, "Eén vraag")));

        Assert.DoesNotContain("example/voorbeeld1", bench.State.Documents.Keys);
    }
}
