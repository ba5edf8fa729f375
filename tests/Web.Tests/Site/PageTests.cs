using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Leerlabs.Grains.Library;

namespace Leerlabs.Web.Tests.Site;

public sealed partial class PageTests(SiteHouse house) : IClassFixture<SiteHouse>
{
    [Fact]
    public async Task Visitor_finds_a_work_and_reads_all_of_it()
    {
        var key = await house.Publish();

        Assert.Contains($"href=\"/bibliotheek/{key}\"", await house.Page("/bibliotheek"), StringComparison.Ordinal);
        var page = await house.Page($"/bibliotheek/{key}");
        Assert.Contains("<h1 lang=\"nl\">Begin de dag samen</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<em>tien</em>", page, StringComparison.Ordinal);
        Assert.Contains("groep 5", page, StringComparison.Ordinal);
        Assert.DoesNotContain("person/els", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_write_stays_text_and_its_headings_stand_under_ours()
    {
        var page = await house.Page($"/bibliotheek/{await house.Publish()}");

        Assert.Contains("<h3>Rust</h3>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Meer&lt;/b&gt;", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[hier](javascript:alert(1))", "hier", "javascript")]
    [InlineData("![foto](https://elders.example/foto.png)", "foto", "elders.example")]
    [InlineData("[@Sanne](person/sanne)", "@Sanne", "person/sanne")]
    public async Task Only_links_to_the_web_are_links(string text, string stays, string goes)
    {
        var page = await house.Page($"/bibliotheek/{await house.Publish(SiteHouse.Work with { Sections = [new(SectionName.Done, text)] })}");

        Assert.Contains($"<p>{stays}</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(goes, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Older_edition_stays_at_its_address_and_says_so()
    {
        var key = await house.Publish();
        await house.Publish(SiteHouse.Work with { Title = "Samen beginnen" }, 2, key);

        var older = await house.Page($"/bibliotheek/{key}/1");
        Assert.Contains("Begin de dag samen", older, StringComparison.Ordinal);
        Assert.Contains("Dit is versie 1. Er is een nieuwere.", older, StringComparison.Ordinal);
        Assert.Contains("Samen beginnen", await house.Page($"/bibliotheek/{key}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await Status($"/bibliotheek/{key}/3"));
    }

    [Fact]
    public async Task Withdrawn_work_is_gone_and_says_so_without_a_word_of_it()
    {
        var key = await house.Publish(SiteHouse.Work with { Title = "Spijt hiervan" });
        Assert.Contains("Spijt hiervan", await house.Page("/bibliotheek"), StringComparison.Ordinal);
        await house.Withdraw(key);

        Assert.Equal(HttpStatusCode.Gone, await Status($"/bibliotheek/{key}"));
        Assert.Equal(HttpStatusCode.Gone, await Status($"/bibliotheek/{key}/1"));
        Assert.Contains("Dit is teruggetrokken", await house.Page($"/bibliotheek/{key}"), StringComparison.Ordinal);
        foreach (var path in new[] { "/bibliotheek", $"/bibliotheek/{key}", "/bibliotheek/atom.xml", "/sitemap.xml", "/leerlabs/dagstart" })
            Assert.DoesNotContain("Spijt hiervan", await house.Page(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Library_is_narrowed_by_choices_that_say_how_many_there_are()
    {
        await house.Publish(SiteHouse.Work with { Title = "Alleen vmbo", SchoolTypes = [SchoolType.Vmbo], Programme = "Proef", Schools = [new("school/99bb00", "Trekvaart")] });
        await house.Publish(SiteHouse.Work with { Title = "Ook proef", Programme = "Proef" });

        var all = await house.Page("/bibliotheek?programma=Proef");
        Assert.Contains("2 gevonden", all, StringComparison.Ordinal);
        Assert.Matches("schoolsoort=vmbo&amp;programma=Proef\"[^<]*>Vmbo</a>\\s*<span class=\"quiet\">1</span>", all);
        foreach (var one in new[] { "schoolsoort=vmbo", "regio=Noord-Holland", "regio=noord", "q=vmbo" })
            Assert.Contains("1 gevonden", await house.Page($"/bibliotheek?programma=Proef&{one}"), StringComparison.Ordinal);
        Assert.Contains("Hier is niets mee gevonden", await house.Page("/bibliotheek?programma=Proef&soort=answer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_works_are_turned_by_the_page()
    {
        foreach (var number in Enumerable.Range(1, 21))
            await house.Publish(SiteHouse.Work with { Title = $"Deel {number}.", Programme = "Veel" });

        var first = await house.Page("/bibliotheek?programma=Veel");
        Assert.Contains("Pagina 1 van 2", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Deel 1.", first, StringComparison.Ordinal);
        Assert.Contains("Deel 1.", await house.Page("/bibliotheek?programma=Veel&pagina=2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leerlab_shows_its_question_and_schools_and_the_map_has_them_as_a_table_too()
    {
        Assert.Contains("Helpt een vaste dagstart?", await house.Page("/leerlabs"), StringComparison.Ordinal);
        Assert.Contains("Basisschool De Kwelder, Goes", await house.Page("/leerlabs/dagstart"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await Status("/leerlabs/nergens"));
        var map = await house.Page("/kaart");
        Assert.Contains("<title>De Kwelder, Goes: De dagstart telt</title>", map, StringComparison.Ordinal);
        Assert.Contains("De Kwelder, Goes; Trekvaart, Haarlem", map, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_speaks_the_language_that_was_asked_for_and_says_where_the_other_is()
    {
        var key = await house.Publish();

        var english = await house.Page($"/bibliotheek/{key}?taal=en");
        Assert.Contains("<html lang=\"en\">", english, StringComparison.Ordinal);
        Assert.Contains("What was done", english, StringComparison.Ordinal);
        Assert.Contains($"hreflang=\"nl\" href=\"{house.Address}bibliotheek/{key}?taal=nl\"", english, StringComparison.Ordinal);
        using var visitor = house.Visitor();
        visitor.Languages = "en-GB,en;q=0.9";
        using var response = await visitor.Get("/leerlabs");
        Assert.Contains("<html lang=\"en\">", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Accept-Language", response.Headers.Vary);
    }

    [Fact]
    public async Task Search_engines_read_what_it_is_and_nothing_can_break_out_of_it()
    {
        var key = await house.Publish(SiteHouse.Work with { Title = "</script><script>alert(1)</script>" });
        var page = await house.Page($"/bibliotheek/{key}");

        using var data = JsonDocument.Parse(Data().Match(page).Groups[1].Value);
        Assert.Equal("</script><script>alert(1)</script>", data.RootElement.GetProperty("name").GetString());
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", data.RootElement.GetProperty("license").GetString());
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> Status(string path)
    {
        using var visitor = house.Visitor();
        using var response = await visitor.Get(path);
        return response.StatusCode;
    }

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();
}
