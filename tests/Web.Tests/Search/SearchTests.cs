using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Log;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Search;

public sealed class SearchTests(LabHouse house) : IClassFixture<LabHouse>
{
    [Theory]
    [InlineData("leerling", "De leerlingen kozen zelf een doel.")]
    [InlineData("leerlingen", "Een leerling koos zelf.")]
    [InlineData("persoonlijk leeren", "Persoonlijk leren vraagt tijd.")]
    [InlineData("dagstart", "Dat was een goede dagstartvraag.")]
    [InlineData("portfoliogesprek", "De portfoliogesprekken duurden lang.")]
    [InlineData("zoekwoord", "Een zeldzaam zóékwoord met accenten.")]
    [InlineData("evaluatoe", "De evaluatie was kort.")]
    [InlineData("verslagje", "Het verslag volgt nog.")]
    [InlineData("\"de rode draad\"", "Dit is de rode draad van het jaar.")]
    public async Task Words_are_found_in_every_form(string wish, string text)
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        var entry = await Write(house.Sanne, text);

        var found = await Find(sanne, $"q={Uri.EscapeDataString(wish)}");

        Assert.Contains(entry, Entries(found));
    }

    [Fact]
    public async Task Entry_is_found_as_soon_as_it_is_placed_and_not_once_it_is_withdrawn()
    {
        using var bram = await house.Town.SignIn(house.Bram);
        var entry = await Write(house.Bram, "Kwartelvoer op dinsdag.");
        var before = await Find(bram, "q=kwartelvoer");

        await house.Town.As(house.Bram, Log, new WithdrawEntry(entry));

        Assert.Equal([entry], Entries(before));
        Assert.Equal(0, (await Find(bram, "q=kwartelvoer")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Hit_shows_where_its_words_stand()
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        await Write(house.Sanne, "## Kop\n\nWij bespraken met [@Bram](person/abc) de **ooievaars** en nog een ooievaar.");

        var hit = (await Find(sanne, "q=ooievaar")).GetProperty("hits")[0];
        var snippet = hit.GetProperty("snippet").GetString()!;

        Assert.Equal("Kop Wij bespraken met @Bram de ooievaars en nog een ooievaar.", snippet);
        Assert.Equal(["ooievaars", "ooievaar"], hit.GetProperty("marks").EnumerateArray().Select(mark => snippet.Substring(mark[0].GetInt32(), mark[1].GetInt32())));
    }

    [Fact]
    public async Task Comment_and_practice_fields_are_found_under_their_entry()
    {
        using var emma = await house.Town.SignIn(house.Emma);
        var (entry, comment) = (Town.New(), Town.New());
        await house.Town.As(house.Sanne, Log, new AddEntry(entry, "Kort verhaal.", EntryKind.Outcome, Practice: new(Seen: "Een zilverreiger.")));
        await house.Town.As(house.Emma, Log, new AddComment(comment, entry, "Was het geen lepelaar?"));

        var (seen, said) = (await Find(emma, "q=zilverreiger"), await Find(emma, "q=lepelaars"));

        Assert.Equal(("seen", entry), (seen.GetProperty("hits")[0].GetProperty("field").GetString(), Entries(seen).Single()));
        Assert.Equal((comment, entry), (said.GetProperty("hits")[0].GetProperty("comment").GetString(), Entries(said).Single()));
        Assert.Equal(1, said.GetProperty("counts").GetProperty("kind").GetProperty("outcome").GetInt32());
    }

    [Fact]
    public async Task Filters_narrow_and_their_numbers_tell_what_another_choice_gives()
    {
        using var emma = await house.Town.SignIn(house.Emma);
        var one = Town.New();
        await house.Town.As(house.Sanne, Log, new AddEntry(one, "Kievitsei gevonden.", EntryKind.Observation, Tags: ["weide"]));
        await house.Town.As(house.Bram, Log, new AddEntry(Town.New(), "Kievitsei gemist.", EntryKind.Note));

        var found = await Find(emma, $"q=kievitsei&school={LabHouse.Kwelder}&kind=observation&tag=weide&person={house.Sanne}&leerlab={house.Lab.Leerlab}");

        Assert.Equal([one], Entries(found));
        Assert.Equal(1, found.GetProperty("counts").GetProperty("tag").GetProperty("weide").GetInt32());
        var schools = (await Find(emma, $"q=kievitsei&school={LabHouse.Kwelder}")).GetProperty("counts").GetProperty("school");
        Assert.Equal((1, 1), (schools.GetProperty(LabHouse.Kwelder).GetInt32(), schools.GetProperty(LabHouse.Trekvaart).GetInt32()));
        Assert.Equal(0, (await Find(emma, "q=kievitsei&to=2020-01-01")).GetProperty("total").GetInt32());
        Assert.Equal(2, (await Find(emma, "q=kievitsei&from=2020-01-01")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Slip_of_the_pen_is_named_with_what_was_found_instead()
    {
        using var sanne = await house.Town.SignIn(house.Sanne);
        await Write(house.Sanne, "De Grutto's komen terug.");

        var found = await Find(sanne, "q=grutots");

        Assert.Equal("grutto's", found.GetProperty("suggestion").GetString());
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_or_a_double()
    {
        using var emma = await house.Town.SignIn(house.Emma);
        var all = new List<string>();
        for (var count = 0; count < 7; count++)
            all.Add(await Write(house.Sanne, $"Tureluur nummer {count}, en verder {new string('x', count)}."));

        foreach (var order in new[] { "best", "newest" })
        {
            var read = new List<string>();
            for (var next = ""; next is not null;)
            {
                var page = await Find(emma, $"q=tureluur&take=3&order={order}" + (next.Length > 0 ? $"&before={Uri.EscapeDataString(next)}" : ""));
                read.AddRange(Entries(page));
                next = page.TryGetProperty("next", out var place) ? place.GetString() : null;
            }

            Assert.Equal(all.Order(), read.Order());
            Assert.True(order == "best" || read.SequenceEqual(Enumerable.Reverse(all)));
        }
    }

    [Fact]
    public async Task Order_that_there_is_not_is_refused()
    {
        using var emma = await house.Town.SignIn(house.Emma);

        using var answer = await emma.Get("/api/search?q=x&order=worst");

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private GrainId Log => GrainId.Parse(house.Lab.Log);

    private async Task<string> Write(string person, string text)
    {
        var entry = Town.New();
        await house.Town.As(person, Log, new AddEntry(entry, text));
        return entry;
    }

    private static Task<JsonElement> Find(Visitor visitor, string question) => visitor.Read($"/api/search?{question}");

    private static string[] Entries(JsonElement found) => [.. found.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("entry").GetString()!)];
}
