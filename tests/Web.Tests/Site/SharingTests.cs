using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.Person;
using Leerlabs.Silo;

namespace Leerlabs.Web.Tests.Site;

/// <summary>C31 of the comparison: another school does this too, and it is seen at the source.</summary>
public sealed class SharingTests(SiteHouse house) : IClassFixture<SiteHouse>
{
    private const string Trekvaart = "school/99bb00";

    [Fact]
    public async Task School_that_does_this_too_stands_at_the_work_with_its_result_until_it_does_so_no_more()
    {
        var (key, bo) = (await house.Publish(), await Speaker());
        Assert.Contains("Nog geen andere school", await house.Page($"/bibliotheek/{key}"), StringComparison.Ordinal);

        await house.Until(() => Say(bo, new AdoptWork(key, Trekvaart)), site => site.Works[key].Adopted?.Schools == 1);
        var before = (await house.Site()).Works[key].Rev;
        await house.Until(() => Say(bo, new AdoptWork(key, Trekvaart, "Ook bij ons <b>rust</b>.")), site => site.Works[key].Rev > before);

        var page = await house.Page($"/bibliotheek/{key}");
        Assert.Contains("1 andere school doet dit ook.", page, StringComparison.Ordinal);
        Assert.Contains("<strong>Trekvaartcollege</strong>, Haarlem", page, StringComparison.Ordinal);
        Assert.Contains("Ook bij ons &lt;b&gt;rust&lt;/b&gt;.", page, StringComparison.Ordinal);
        Assert.DoesNotContain(bo, page, StringComparison.Ordinal);
        Assert.Contains("1 school doet dit ook", await house.Page("/bibliotheek"), StringComparison.Ordinal);

        await house.Until(() => Say(bo, new EndAdoption(key, Trekvaart)), site => site.Works[key].Adopted?.Schools == 0);
        Assert.DoesNotContain("Trekvaartcollege", await house.Page($"/bibliotheek/{key}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_speak_for_a_school_puts_it_nowhere()
    {
        var (key, bo, stranger) = (await house.Publish(), await Speaker(), await house.Town.Person("Iemand"));

        await Say(stranger, new AdoptWork(key, "school/99cc00"));
        await Say(stranger, new AdoptWork(key, Trekvaart, "Verzonnen."));
        await house.Until(() => Say(bo, new AdoptWork(key, Trekvaart)), site => site.Works[key].Adopted is not null);

        var page = await house.Page($"/bibliotheek/{key}");
        Assert.Contains("1 andere school doet dit ook.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Verzonnen", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mark_of_two_who_judged_it_stands_at_their_edition_and_their_remarks_do_not()
    {
        var els = await house.Town.Person("Els");
        var key = await house.Publish(contact: els);
        await house.Until(() => Say(els, new AskReview(key, true)), site => site.Works[key].AsksReview is true);
        Assert.Contains($"/werk/{key}#reviewing", await house.Page($"/bibliotheek/{key}"), StringComparison.Ordinal);

        var (bo, ina) = (await Speaker(), await Speaker());
        await Say(bo, new GiveReview(key, 1, new(true, true, true, true), "Dat smaakt naar meer."));
        await house.Until(() => Say(ina, new GiveReview(key, 1, new(true, true, true, true), "Mooi.")), site => site.Works[key].Reviewed is true);

        var marked = await house.Page($"/bibliotheek/{key}");
        Assert.Contains("Twee leden van andere leerlabs", marked, StringComparison.Ordinal);
        Assert.DoesNotContain("smaakt naar meer", marked, StringComparison.Ordinal);
        await house.Publish(edition: 2, key: key, contact: els);
        Assert.DoesNotContain("Twee leden van andere leerlabs", await house.Page($"/bibliotheek/{key}"), StringComparison.Ordinal);
        Assert.Contains("Twee leden van andere leerlabs", await house.Page($"/bibliotheek/{key}/1"), StringComparison.Ordinal);
    }

    private async Task<string> Speaker()
    {
        var person = await house.Town.Person("Bo");
        await house.Town.Tell(person, new SetMembership("leerlab/elders", "log/elders", "Elders", 1, [new(Role.Delegate, Trekvaart)]));
        return person;
    }

    private Task<Receipt> Say(string person, LibraryCommand command) => house.Town.As(person, LibraryRules.Main, command);
}
