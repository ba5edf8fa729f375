using System.Text;
using Leerlabs.Cli.Schools;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Programme;
using Leerlabs.Web.Starting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Cli.Tests.Schools;

/// <summary>A whole programme from one file, through a real host and store (C33).</summary>
public sealed class StartProgrammeTests : IAsyncLifetime
{
    private const string Manager = "person/mila-beheer";

    private readonly TemporaryFolder _folder = new();
    private Engine _engine = null!;

    public async Task InitializeAsync()
    {
        _engine = await Engine.Open(_folder.Path, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);
        await Tell("programme/main", new StartProgramme("Leerlabs", Example: false));
        await Tell(Manager, new Register("Mila", "Beheer", Language.Dutch, Example: false));
        await Tell("programme/main", new AddManager(Manager));
    }

    public async Task DisposeAsync()
    {
        await _engine.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Twelve_leerlabs_eighty_schools_and_five_hundred_people_load_in_one_go_and_a_second_run_changes_nothing()
    {
        var first = await Start(ProgrammeSample.Bytes());

        Assert.Empty(first.Problems);
        Assert.Equal((12, 80, 80, 500, 500), (first.Leerlabs.Length, first.Schools, first.ByHand.Length, first.People, first.Roles));
        Assert.Equal(500, first.Links!.Value.Select(link => link.Path).Distinct().Count());
        var before = await Heads();

        var second = await Start(ProgrammeSample.Bytes());

        Assert.Equal((0, 0, 0, 0, 500), (second.Leerlabs.Length, second.Schools, second.People, second.Roles, second.Unchanged));
        Assert.Empty(second.Links!.Value);
        Assert.Equal(before, await Heads());
    }

    [Fact]
    public async Task Lines_with_a_mistake_do_nothing_and_are_told_in_both_languages()
    {
        var wrong = Encoding.UTF8.GetBytes("""
            Leerlab,Vraagstuk,Vestigingscode,Schoolnaam,Plaats,Rol,Voornaam,Achternaam,Start,Einde
            Kiezen,Hoe kiezen ze?,99ZZ00,De Esdoorn,Goes,afgevaardigde,Sanne,Jansen,2026-09-01,
            Kiezen,,99ZZ01,,,afgevaardigde,Bram,Pietersen,,
            Kiezen,,99Z,,,afgevaardigde,Bram,Pietersen,,
            Kiezen,,,,,afgevaardigde,Bram,Pietersen,,
            Kiezen,,,,,conciërge,Bram,Pietersen,,
            Kiezen,,,,,coach,Bram,,,
            Kiezen,,,,,coach,Ineke,Rossum,1-9-2026,31-12-2026
            Kiezen,,,,,coach,Joris,Later,31-12-2026,
            Kiezen,,,,,coach,Joris,Later,1-1-2027,
            Kiezen,,99ZZ00,,,afgevaardigde,Sanne,Jansen,2026-09-01,
            Zonder vraag,,,,,voorzitter,Anna,Blom,,
            Kiezen,,,,,onderzoeker,Eva,Blom,31 sept,
            """);

        var dutch = await Look(wrong, "nl");
        var english = await Look(wrong, "en");
        var done = await Start(wrong);

        Assert.Equal([3, 4, 5, 6, 7, 9, 11, 12, 13], dutch.Problems.Select(problem => problem.Line));
        Assert.Contains("99ZZ01", dutch.Problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("Op regel 8 heeft dit leerlab", dutch.Problems[5].Message, StringComparison.Ordinal);
        Assert.Contains("On line 8 this leerlab", english.Problems[5].Message, StringComparison.Ordinal);
        Assert.Equal((1, 1, 3, 3), (done.Leerlabs.Length, done.Schools, done.People, done.Roles));
        Assert.Equal((3, 0), ((await Look(wrong, "nl")).Unchanged, (await Look(wrong, "nl")).People));
    }

    [Fact]
    public async Task Coach_is_handed_over_with_history_and_there_is_one_at_a_time()
    {
        var both = "leerlab;vraagstuk;rol;voornaam;achternaam;start;einde\nKiezen;Hoe?;coach;Ineke;Rossum;1-9-2025;31-12-2025\nKiezen;;coach;Joris;Later;1-1-2026;\n";
        await Start(Encoding.UTF8.GetBytes(both));

        var third = await Look(Encoding.UTF8.GetBytes(both + "Kiezen;;coach;Eva;Blom;1-1-2027;\n"), "nl");
        var coaches = (await Documents($"leerlab/{StartKeys.Leerlab("Kiezen")}")).Where(document => document.Contains("\"coach\"", StringComparison.Ordinal)).ToList();

        Assert.Equal("Dit leerlab heeft in die tijd al een coach.", Assert.Single(third.Problems).Message);
        Assert.Equal(2, coaches.Count);
        Assert.Contains(coaches, coach => coach.Contains("\"end\":\"2026-01-01\"", StringComparison.Ordinal));
        Assert.Contains(coaches, coach => coach.Contains("\"start\":\"2026-01-01\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_has_not_come_in_can_get_a_new_link_and_who_has_cannot()
    {
        var file = "leerlab;vraagstuk;rol;voornaam;achternaam\nKiezen;Hoe?;coach;Ineke;Rossum\nKiezen;;voorzitter;Anna;Blom\n"u8.ToArray();
        var links = (await Start(file)).Links!.Value;
        var came = links.Single(link => link.Name == "Anna Blom").Path["/uitnodiging#".Length..].Split('/');
        await Tell($"{came[0]}/{came[1]}", new StartSession("session-1", "Firefox"));

        var renewed = (await Start(file, renewLinks: true)).Links!.Value;

        Assert.Equal("Ineke Rossum", Assert.Single(renewed).Name);
        Assert.NotEqual(links.Single(link => link.Name == "Ineke Rossum").Path, renewed[0].Path);
        Assert.Contains(";coach;Ineke Rossum;https://leerlabs.example/uitnodiging#person/", StartLink.Csv(renewed, "https://leerlabs.example"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_begins_like_a_formula_is_none_in_the_file_of_links()
    {
        var csv = StartLink.Csv([new("=1+1", "De \"Brug\"; Goes", "coach", "@sanne", "/x")], "");

        Assert.Contains("'=1+1;\"De \"\"Brug\"\"; Goes\";coach;'@sanne;/x\r\n", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "leeg")]
    [InlineData("school;rol\n", "leerlab")]
    [InlineData("leerlab;vraagstuk;rol;Rol\n", "twee keer")]
    public async Task File_that_is_none_is_refused_as_a_whole(string text, string said)
    {
        var refused = await Assert.ThrowsAsync<CliException>(() => Look(Encoding.UTF8.GetBytes(text), "nl"));

        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Windows_1252_is_read_as_well()
    {
        var bytes = Encoding.Latin1.GetBytes("leerlab;vraagstuk;rol;voornaam;achternaam\nKiezen;Hoe?;coach;Zoë;Çelik\n");

        Assert.Equal("Zoë Çelik", Assert.Single((await Start(bytes)).Links!.Value).Name);
    }

    private StartRun Run(string language = "nl") => new(_engine, new ProgrammeFile(_engine.Host, TimeProvider.System), language);

    private Task<StartReport> Look(byte[] file, string language) => Run(language).Look(file, CancellationToken.None);

    private Task<StartReport> Start(byte[] file, bool renewLinks = false) => Run().Do(file, Manager, renewLinks, CancellationToken.None);

    private async Task<IEnumerable<string>> Documents(string grain)
    {
        var opening = await _engine.Host.Open(GrainId.Parse(grain), Actor.System, 0, CancellationToken.None);
        using var json = System.Text.Json.JsonDocument.Parse(opening.Value!.Body);
        return [.. json.RootElement.EnumerateArray().Select(document => document.GetRawText())];
    }

    private async Task<Dictionary<string, long>> Heads()
    {
        var heads = new Dictionary<string, long>();
        foreach (var kind in new[] { "programme", "leerlab", "log", "school", "person", "directory" })
            await foreach (var grain in _engine.Store.Grains(kind, CancellationToken.None))
                heads[$"{grain}"] = (await _engine.Host.Open(grain, Actor.System, 0, CancellationToken.None)).Value!.Seq;
        return heads;
    }

    private async Task Tell(string grain, Command command) =>
        Assert.Null(await _engine.Tell(GrainId.Parse(grain), command, CancellationToken.None));
}
