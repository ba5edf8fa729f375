using System.Net;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Leerlabs.Web.Site.Writing;

namespace Leerlabs.Web.Tests.Site;

public sealed class FormTests(SiteHouse house) : IClassFixture<SiteHouse>
{
    private const string Browser = "Mozilla/5.0 (X11; Linux) Firefox/140.0";

    [Fact]
    public async Task Visitor_suggests_an_addition_and_the_staff_has_it_at_once()
    {
        await house.Factsheet("lerend-vermogen");

        var (status, page) = await Send("/factsheets/lerend-vermogen", "section=tools&text=Nog+een+hulpmiddel&url=https%3A%2F%2Fhulp.example%2F&name=Bo&mail=bo%40school.example");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("De redactie van het programma kijkt ernaar.", page, StringComparison.Ordinal);
        var suggestion = Assert.Single(await All("suggestion"), one => one.GetProperty("factsheet").GetString() == "lerend-vermogen");
        Assert.Equal(("Nog een hulpmiddel", true), (suggestion.GetProperty("text").GetString(), suggestion.GetProperty("wantsToHear").GetBoolean()));
        Assert.DoesNotContain("bo@school.example", $"{suggestion}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_filled_in_stays_when_something_is_wrong_and_the_field_says_what()
    {
        await house.Factsheet("verkeerd");

        var (status, page) = await Send("/factsheets/verkeerd", "section=tools&text=Mijn+vondst&url=geen-adres");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Mijn vondst</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\" aria-describedby=\"url-hint url-wrong\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(await All("suggestion"), one => one.GetProperty("factsheet").GetString() == "verkeerd");
    }

    [Fact]
    public async Task Machine_that_fills_in_every_field_leaves_nothing_behind()
    {
        await house.Factsheet("machine");

        await Send("/factsheets/machine", "section=tools&text=Koop&website=https%3A%2F%2Fkoop.example");

        Assert.DoesNotContain(await All("suggestion"), one => one.GetProperty("factsheet").GetString() == "machine");
    }

    [Fact]
    public async Task Form_of_another_site_is_refused()
    {
        await house.Factsheet("elders");
        using var visitor = house.Visitor();
        using var form = Form("section=tools&text=Iets");

        using var response = await visitor.Send(HttpMethod.Post, "/factsheets/elders", form, "https://elders.example");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Question_about_a_work_reaches_its_contact_and_no_address_stands_on_the_page()
    {
        var contact = await house.Town.Person("Els");
        var key = await house.Publish(contact: contact);

        var (status, page) = await Send($"/bibliotheek/{key}/contact", "name=Bo&mail=bo%40school.example&text=Hoe+begonnen+jullie%3F");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("bo@school.example", page, StringComparison.Ordinal);
        await house.Town.Until(contact, async () => (await house.Host.Page(GrainId.Parse(contact), Actor.Person(contact), new("inbox"), CancellationToken.None)).Value!.Docs.Length == 1);
        using var visitor = await house.Town.SignIn(contact);
        var read = await visitor.Read("/api/grains/library/nl/pages/message");
        Assert.Equal("Hoe begonnen jullie?", read.GetProperty("docs")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Reading_is_counted_without_robots_and_without_anyone_being_known()
    {
        var key = await house.Publish();
        foreach (var browser in new[] { Browser, Browser, "Googlebot/2.1" })
        {
            using var visitor = house.Visitor();
            using var response = await visitor.Send(HttpMethod.Get, $"/bibliotheek/{key}", null, null, ("User-Agent", browser));
            Assert.False(response.Headers.Contains("Set-Cookie"));
        }

        await house.Of<ReadingCounter>().HandIn(CancellationToken.None);

        Assert.Equal(2, Assert.Single(await All("readings"), one => one.GetProperty("id").GetString() == $"readings/{key}").GetProperty("total").GetInt32());
    }

    private async Task<(HttpStatusCode Status, string Page)> Send(string path, string fields)
    {
        using var visitor = house.Visitor();
        using var form = Form(fields);
        using var response = await visitor.Send(HttpMethod.Post, path, form, visitor.Origin);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static StringContent Form(string fields) => new(fields, null, "application/x-www-form-urlencoded");

    private async Task<JsonElement[]> All(string type)
    {
        var page = await house.Host.Page(LibraryRules.Main, Actor.System, new(type) { Take = 200 }, CancellationToken.None);
        return [.. page.Value!.Docs.Select(document => JsonSerializer.Deserialize<JsonElement>(document.Span))];
    }
}
