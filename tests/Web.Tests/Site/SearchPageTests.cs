using Leerlabs.Grains.Library;

namespace Leerlabs.Web.Tests.Site;

/// <summary>The search box of the public library, as it is read without script.</summary>
public sealed class SearchPageTests(SiteHouse house) : IClassFixture<SiteHouse>
{
    [Fact]
    public async Task Words_are_found_in_the_whole_text_and_stand_out_where_they_are()
    {
        var key = await Publish("Kijken naar vogels", "Er zaten *twee* grutto's & een kievit.");

        var page = await house.Page("/bibliotheek?q=grutto");

        Assert.Contains($"href=\"/bibliotheek/{key}\"", page, StringComparison.Ordinal);
        Assert.Contains("<mark>grutto&#x27;s</mark> &amp; een kievit.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slip_of_the_pen_is_forgiven_and_said()
    {
        await Publish("Leren op eigen tempo", "Zo werkt persoonlijk leren met een zandloper.");

        var page = await house.Page("/bibliotheek?q=zandlopper");

        Assert.Contains("Leren op eigen tempo", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/bibliotheek?q=zandloper\">zandloper</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choices_count_within_what_was_found_and_keep_the_words()
    {
        await Publish("Bijen in het zuiden", "Een bijenhotel.");
        await Publish("Bijen in het noorden", "Nog een bijenhotel.", "school/99bb00");

        var page = await house.Page("/bibliotheek?q=bijenhotel");

        Assert.Contains("2 gevonden", page, StringComparison.Ordinal);
        foreach (var (value, name) in new[] { ("noord", "Noord"), ("zuid", "Zuid"), ("Zeeland", "Zeeland"), ("Noord-Holland", "Noord-Holland") })
            Assert.Matches($"href=\"/bibliotheek\\?q=bijenhotel&amp;regio={value}\"[^<]*>{name}</a>\\s*<span class=\"quiet\">1</span>", page);
        var north = await house.Page("/bibliotheek?q=bijenhotel&regio=noord");
        Assert.Contains("Bijen in het noorden", north, StringComparison.Ordinal);
        Assert.DoesNotContain("Bijen in het zuiden", north, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_withdrawn_is_found_no_more()
    {
        var key = await Publish("Weer weg", "Een ijsvogelwand.");
        Assert.Contains("1 gevonden", await house.Page("/bibliotheek?q=ijsvogelwand"), StringComparison.Ordinal);

        await house.Withdraw(key);

        Assert.Contains("Hier is niets mee gevonden", await house.Page("/bibliotheek?q=ijsvogelwand"), StringComparison.Ordinal);
    }

    private Task<string> Publish(string title, string text, string school = "school/99aa00") => house.Publish(SiteHouse.Work with
    {
        Title = title,
        Sections = [new(SectionName.Done, text)],
        Schools = [new(school, "Een school")],
    });
}
