using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Search;

/// <summary>What anyone finds in the library, without signing in.</summary>
public sealed class LibrarySearchTests(LabHouse house) : IClassFixture<LabHouse>
{
    private const string Library = "library/nl";

    [Theory]
    [InlineData("ijsvogel", "Twee ijsvogels bij de sloot.")]
    [InlineData("ijsvogels", "Een ijsvogel bij de sloot.")]
    [InlineData("nestkast", "Wij hingen nestkastcamera's op.")]
    [InlineData("coordinatie", "De coördinatie was lastig.")]
    [InlineData("zwartkoop", "Een zwartkop zong.")]
    public async Task Words_are_found_in_every_form(string wish, string text)
    {
        var work = await Publish("Vogels", text);

        Assert.Contains(work, Works(await Find($"q={wish}")));
    }

    [Fact]
    public async Task Work_is_found_as_soon_as_it_is_published_and_not_once_it_is_withdrawn()
    {
        var work = await Publish("Kwartels", "Kwartelvoer op dinsdag.");
        var before = await Find("q=kwartelvoer");

        await house.Town.Tell(Library, new WithdrawWork(work));
        var after = await Find("q=kwartelvoer");

        Assert.Equal([work], Works(before));
        Assert.Equal((0, 0), (after.GetProperty("total").GetInt32(), after.GetProperty("hits").GetArrayLength()));
        Assert.DoesNotContain("wartelvoer", $"{await Find("q=kwartels")}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Newer_edition_takes_the_place_of_the_one_before()
    {
        var work = await Publish("Zwaluwen", "Boerenzwaluw onder het dak.");
        await house.Town.Tell(Library, new PublishWork(work, 2, Work("Zwaluwen", "Huiszwaluw aan de gevel.")));

        Assert.Empty(Works(await Find("q=boerenzwaluw")));
        Assert.Equal([work], Works(await Find("q=huiszwaluw")));
    }

    [Fact]
    public async Task Filters_narrow_and_their_numbers_tell_what_another_choice_gives()
    {
        var one = await Publish("Futen", "Fuut met jongen.", WorkKind.Answer, "privacy", SchoolType.Primary);
        await Publish("Futen", "Fuut alleen.", WorkKind.PracticeExample, "ict", SchoolType.Vmbo);

        var found = await Find("q=fuut&kind=answer&theme=privacy&schoolType=po");

        Assert.Equal([one], Works(found));
        Assert.Equal(1, Count(found, "kind", "answer"));
        Assert.Equal(1, Count(await Find("q=fuut&kind=answer"), "kind", "practice-example"));
        Assert.Equal(1, Count(await Find("q=fuut&kind=answer"), "theme", "privacy"));
    }

    [Fact]
    public async Task Hit_shows_where_its_words_stand()
    {
        await Publish("Ooievaars", "## Kop\n\nWij zagen de **grutto's** staan.");

        var hit = (await Find("q=grutto")).GetProperty("hits")[0];
        var (snippet, mark) = (hit.GetProperty("snippet").GetString()!, hit.GetProperty("marks")[0]);

        Assert.Equal(("answer", "grutto's"), (hit.GetProperty("field").GetString(), snippet.Substring(mark[0].GetInt32(), mark[1].GetInt32())));
    }

    [Fact]
    public async Task Text_that_someone_writes_finds_works_that_say_much_of_it()
    {
        var near = await Publish("Mogen wij foto's van leerlingen op een zomertaling zetten?", "Met toestemming wel.");
        await Publish("Iets anders", "Alleen het woord zetten.");

        var found = await Find($"alike=true&q={Uri.EscapeDataString("We willen graag foto's van leerlingen zetten op onze nieuwe zomertaling, mag dat?")}");

        Assert.Equal([near], Works(found));
    }

    [Fact]
    public async Task Nothing_of_what_is_not_published_is_found()
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        await house.Town.As(house.Sanne, GrainId.Parse(house.Lab.Log), new Grains.Log.AddEntry(Town.New(), "Kanariewoord: velduilnest."));

        Assert.Equal(0, (await Find("q=velduilnest")).GetProperty("total").GetInt32());
        Assert.Equal(1, (await sanne.Read("/api/search?q=velduilnest")).GetProperty("total").GetInt32());
    }

    private async Task<string> Publish(string title, string answer, WorkKind kind = WorkKind.Answer, string theme = "privacy", SchoolType type = SchoolType.Primary)
    {
        var key = Town.New();
        await house.Town.Tell(Library, new PublishWork(key, 1, Work(title, answer, kind, theme, type)));
        return key;
    }

    private static PublishedWork Work(
        string title, string answer, WorkKind kind = WorkKind.Answer, string theme = "privacy", SchoolType type = SchoolType.Primary) =>
        new(kind, title, "Kort gezegd.", [new(SectionName.Question, "Hoe zit dat?"), new(SectionName.Answer, answer)], [theme], [type], [], Licence.CcBy);

    private async Task<JsonElement> Find(string question)
    {
        using var anyone = house.Visitor();
        return await anyone.Read($"/api/library/search?{question}");
    }

    private static int Count(JsonElement found, string facet, string value) => found.GetProperty("counts").GetProperty(facet).GetProperty(value).GetInt32();

    private static string[] Works(JsonElement found) => [.. found.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("work").GetString()!)];
}
