using System.Xml.Linq;
using Leerlabs.Grains.Library;
using static Leerlabs.Web.Tests.Site.Harvester;

namespace Leerlabs.Web.Tests.Site;

public sealed class OaiTests(SiteHouse house) : IClassFixture<SiteHouse>
{
    private static readonly XNamespace Lom = "http://www.imsglobal.org/xsd/imsmd_v1p2";
    private readonly Harvester _harvester = new(house);

    [Fact]
    public async Task Harvester_gets_1500_records_one_of_them_withdrawn_in_between_and_no_part_twice()
    {
        var keys = await Many(1_500);
        var withdrawn = keys[700];

        var parts = await _harvester.Parts("ListRecords", "metadataPrefix=lom&set=answer", async number =>
        {
            if (number == 3)
                await house.Withdraw(withdrawn);
        });

        var headers = Headers(parts).ToList();
        Assert.Equal(keys.Order(StringComparer.Ordinal), headers.Select(header => header.Key).Distinct().Order(StringComparer.Ordinal));
        // What changed meanwhile came at the end as well; nothing else came twice.
        Assert.Equal([withdrawn], headers.Where(header => header.Deleted).Select(header => header.Key));
        Assert.InRange(headers.Count, 1_500, 1_501);
        Assert.All(parts.SkipLast(1), part => Assert.Equal(100, part.Elements(Oai + "record").Count()));
        Assert.Equal("", parts[^1].Element(Oai + "resumptionToken")!.Value);
    }

    [Fact]
    public async Task Record_is_nl_lom_with_what_edurep_asks_for()
    {
        var key = await house.Publish();

        var record = await Record(key, "lom");

        var lom = record.Element(Oai + "metadata")!.Element(Lom + "lom")!;
        Assert.Equal("Begin de dag samen", lom.Element(Lom + "general")!.Element(Lom + "title")!.Value);
        Assert.Equal(["LOMv1.0", "nl_lom_v1p0"], lom.Descendants(Lom + "metadatascheme").Select(scheme => scheme.Value));
        Assert.Equal($"{house.Address}bibliotheek/{key}", lom.Element(Lom + "technical")!.Element(Lom + "location")!.Value);
        Assert.Equal(["professionaliseringsmateriaal", "teacher", "PO"], lom.Element(Lom + "educational")!.Descendants(Lom + "value").Select(value => value.Value));
        Assert.Equal(["no", "cc-by-40"], lom.Element(Lom + "rights")!.Descendants(Lom + "value").Select(value => value.Value));
        Assert.Contains("OpenAccess", lom.Descendants(Lom + "id").Select(id => id.Value));
    }

    [Fact]
    public async Task Withdrawn_record_stays_as_deleted_for_ever_and_keeps_its_set()
    {
        var key = await house.Publish(SiteHouse.Work with { Title = "Weg hiermee" });
        await house.Withdraw(key);

        var record = await Record(key, "oai_dc");

        Assert.Equal("deleted", record.Element(Oai + "header")!.Attribute("status")!.Value);
        Assert.Equal("practice-example", record.Element(Oai + "header")!.Element(Oai + "setSpec")!.Value);
        Assert.Null(record.Element(Oai + "metadata"));
    }

    [Fact]
    public async Task Question_may_be_posted_too()
    {
        var key = await house.Publish();

        var answer = await _harvester.Ask($"verb=GetRecord&metadataPrefix=oai_dc&identifier={Identifier(key)}", posted: true);

        Assert.Equal("Begin de dag samen", answer.Descendants(XNamespace.Get("http://purl.org/dc/elements/1.1/") + "title").Single().Value);
        Assert.Equal("GetRecord", answer.Element(Oai + "request")!.Attribute("verb")!.Value);
    }

    [Fact]
    public async Task Only_what_changed_in_a_time_is_given()
    {
        var key = await house.Publish();
        var stamp = (await Record(key, "oai_dc")).Element(Oai + "header")!.Element(Oai + "datestamp")!.Value;

        Assert.Contains((key, false), Headers(await _harvester.Parts("ListIdentifiers", $"metadataPrefix=oai_dc&from={stamp}&until={stamp}")));
        Assert.Equal("noRecordsMatch", await _harvester.Error("verb=ListIdentifiers&metadataPrefix=oai_dc&until=2001-01-01"));
        Assert.Equal("noRecordsMatch", await _harvester.Error("verb=ListIdentifiers&metadataPrefix=oai_dc&from=2999-01-01T00:00:00Z"));
    }

    [Fact]
    public async Task Repository_says_what_it_is_and_has()
    {
        var identify = (await _harvester.Ask("verb=Identify")).Element(Oai + "Identify")!;

        Assert.Equal(("persistent", "YYYY-MM-DDThh:mm:ssZ", "2.0"), (identify.Element(Oai + "deletedRecord")!.Value, identify.Element(Oai + "granularity")!.Value, identify.Element(Oai + "protocolVersion")!.Value));
        Assert.Equal(["oai_dc", "lom"], (await _harvester.Ask("verb=ListMetadataFormats")).Descendants(Oai + "metadataPrefix").Select(prefix => prefix.Value));
        Assert.Equal(["practice-example", "answer", "factsheet"], (await _harvester.Ask("verb=ListSets")).Descendants(Oai + "setSpec").Select(set => set.Value));
    }

    [Theory]
    [InlineData("", "badVerb")]
    [InlineData("verb=Anders", "badVerb")]
    [InlineData("verb=Identify&verb=Identify", "badVerb")]
    [InlineData("verb=ListRecords", "badArgument")]
    [InlineData("verb=Identify&set=answer", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=gisteren", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-02-01T00:00:00Z", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-01&until=2026-01-01", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=marc", "cannotDisseminateFormat")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&set=anders", "noRecordsMatch")]
    [InlineData("verb=ListRecords&resumptionToken=onzin", "badResumptionToken")]
    [InlineData("verb=ListRecords&resumptionToken=onzin&metadataPrefix=lom", "badArgument")]
    [InlineData("verb=GetRecord&metadataPrefix=lom&identifier=oai:elders:x", "idDoesNotExist")]
    [InlineData("verb=ListMetadataFormats&identifier=oai:elders:x", "idDoesNotExist")]
    public async Task Wrong_question_is_answered_with_its_code(string question, string code) => Assert.Equal(code, await _harvester.Error(question));

    private async Task<XElement> Record(string key, string prefix) =>
        (await _harvester.Ask($"verb=GetRecord&metadataPrefix={prefix}&identifier={Identifier(key)}")).Descendants(Oai + "record").Single();

    private string Identifier(string key) => $"oai:{house.Address.Host}:{key}";

    private async Task<List<string>> Many(int count)
    {
        var keys = Enumerable.Range(0, count).Select(_ => Kit.Town.New()).ToList();
        await house.Until(
            () => Task.WhenAll(keys.Select(key => house.Town.Tell(LibraryRules.Main, new PublishWork(key, 1, SiteHouse.Work with { WorkKind = WorkKind.Answer, Title = $"Antwoord {key}" })))),
            site => keys.TrueForAll(site.Works.ContainsKey));
        return keys;
    }
}
