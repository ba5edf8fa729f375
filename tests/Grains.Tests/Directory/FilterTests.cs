using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Directory.DirectoryBench;

namespace Leerlabs.Grains.Tests.Directory;

public sealed class FilterTests
{
    [Theory]
    [InlineData("kompas")]
    [InlineData("'t Kompas")]
    [InlineData("OELEBROD")]
    [InlineData("gravenhage")]
    [InlineData("s gravenhage")]
    [InlineData("'s-Gravenhage")]
    [InlineData("lyceum grav")]
    [InlineData("99aa")]
    [InlineData(" ")]
    public void School_is_found_by_any_part_of_its_names_and_place(string text) => Assert.True(Finds(WithSchool(), "school/99aa00", new { text }));

    [Theory]
    [InlineData("lyceum leiden")]
    [InlineData("oeverbrod")]
    public void Every_word_must_fit(string text) => Assert.False(Finds(WithSchool(), "school/99aa00", new { text }));

    [Theory]
    [InlineData("meer")]
    [InlineData("van der meer")]
    [InlineData("sanne meer")]
    [InlineData("ANNE")]
    public void Person_is_found_by_any_part_of_the_name(string text) => Assert.True(Finds(With(Sanne), "person/sanne", new { text }));

    [Fact]
    public void Leerlab_is_found_by_its_name_and_not_by_its_question()
    {
        var bench = With(new ListLeerlab("leerlab/dagstart", "De dagstart telt", "Hoe geven we zicht?", Phase.Plan, []));

        Assert.True(Finds(bench, "leerlab/dagstart", new { text = "dagst" }));
        Assert.False(Finds(bench, "leerlab/dagstart", new { text = "zicht" }));
    }

    [Fact]
    public void Ids_pick_out_grains()
    {
        Assert.True(Finds(With(Sanne), "person/sanne", new { ids = new[] { "person/bram", "person/sanne" } }));
        Assert.False(Finds(With(Sanne), "person/sanne", new { ids = Array.Empty<string>() }));
    }

    [Theory]
    [InlineData("leerlab/dagstart", true)]
    [InlineData("leerlab/oefendata", true)]
    [InlineData("leerlab/kiezen", false)]
    public void Leerlab_picks_out_who_is_or_was_in_it(string leerlab, bool found) =>
        Assert.Equal(found, Finds(With(Sanne), "person/sanne", new { leerlab }));

    [Fact]
    public void Board_picks_out_its_schools()
    {
        Assert.True(Finds(WithSchool(), "school/99aa00", new { board = "41001" }));
        Assert.False(Finds(WithSchool(), "school/99aa00", new { board = "41002" }));
        Assert.False(Finds(With(Sanne), "person/sanne", new { board = "41001" }));
    }

    [Fact]
    public void All_wishes_must_fit()
    {
        Assert.True(Finds(WithSchool(), "school/99aa00", new { text = "kompas", board = "41001" }));
        Assert.False(Finds(WithSchool(), "school/99aa00", new { text = "kompas", board = "41002" }));
    }

    [Fact]
    public void Changed_name_is_found_at_once()
    {
        var bench = With(Sanne);
        Assert.False(Finds(bench, "person/sanne", new { text = "dijk" }));

        bench.Send(Actor.System, Sanne with { Surname = "Dijk" });

        Assert.True(Finds(bench, "person/sanne", new { text = "dijk" }));
    }

    [Fact]
    public void Filter_of_another_shape_is_harmless()
    {
        var school = WithSchool().State.Documents["school/99aa00"];

        Assert.True(new DirectoryRules().Matches(school, JsonDocument.Parse("[1]").RootElement));
        Assert.False(new DirectoryRules().Matches(school, JsonDocument.Parse("""{"ids": 3}""").RootElement));
        Assert.True(new DirectoryRules().Matches(school, JsonDocument.Parse("""{"text": 3}""").RootElement));
    }

    private static ListPerson Sanne { get; } = new("person/sanne", "Sanne", "Meer", ["leerlab/dagstart"], ["leerlab/oefendata"], [], false, "van der");

    private static bool Finds(RuleBench bench, string id, object filter) =>
        bench.Rules.Matches(bench.State.Documents[id], JsonSerializer.SerializeToElement(filter));
}
