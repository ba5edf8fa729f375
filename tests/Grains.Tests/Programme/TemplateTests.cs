using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.Tests.Leerlab;
using static Leerlabs.Grains.Tests.Programme.ProgrammeBench;

namespace Leerlabs.Grains.Tests.Programme;

public sealed class TemplateTests
{
    private static readonly SetTemplate Steering =
        new("template-1", " Stuurgroep ", MeetingKind.SteeringGroup, [new PlannedItem(ItemKind.Decide, "Begroting", Minutes: 20), new PlannedItem(ItemKind.Inform, Standard: StandardItem.NextDate)]);

    [Fact]
    public void Manager_makes_changes_and_removes_a_template_and_everyone_sees_it()
    {
        var bench = Managed();

        bench.Does(TheManager, Steering);
        Assert.Equal("Stuurgroep", bench.Visible(bench.State, bench.AudienceOf(Someone)).OfType<Template>().Single().Name);
        bench.Does(TheManager, Steering with { Name = "Kerngroep", Items = [Steering.Items[1]] });
        Assert.Equal(("Kerngroep", 1), (bench.State.Get<Template>("template/template-1").Name, bench.State.Get<Template>("template/template-1").Items.Length));
        bench.Does(TheManager, new RemoveTemplate("template-1"));

        Assert.Empty(bench.State.Ordered.OfType<Template>());
    }

    [Fact]
    public void Template_has_a_name_and_sound_items()
    {
        var bench = Managed();

        Assert.Equal("text-empty", bench.Refused(TheManager, Steering with { Name = " " }));
        Assert.Equal("template-empty", bench.Refused(TheManager, Steering with { Items = [] }));
        Assert.Equal("minutes-wrong", bench.Refused(TheManager, Steering with { Items = [new PlannedItem(ItemKind.Inform, "Lang", Minutes: 601)] }));
        Assert.Equal("forbidden", bench.Refused(Someone, Steering));
    }

    [Fact]
    public void Programme_keeps_a_bounded_number_of_templates()
    {
        var bench = Managed();
        for (var number = 0; number < Limits.Templates; number++)
            bench.Does(TheManager, Steering with { Template = $"template-{number}" });

        Assert.Equal("too-many-templates", bench.Refused(TheManager, Steering with { Template = "one-too-many" }));
        bench.Does(TheManager, Steering with { Template = "template-1", Name = "Anders" });
    }
}
