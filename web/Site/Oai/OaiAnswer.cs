using System.Xml.Linq;
using Leerlabs.Grains.Library;
using Leerlabs.Web.Site.Projection;
using static Leerlabs.Web.Site.Oai.OaiNames;

namespace Leerlabs.Web.Site.Oai;

/// <summary>Answers the six verbs from what is public (OAI-PMH 2.0).</summary>
internal sealed class OaiAnswer(PublicSite site, SiteAddress address, SiteTexts texts, string contact)
{
    public const string Granularity = "YYYY-MM-DDThh:mm:ssZ";

    public XElement To(OaiRequest request) => request.Verb switch
    {
        "Identify" => Identify(),
        "ListMetadataFormats" => Formats(request),
        "ListSets" => El("ListSets", Enum.GetValues<WorkKind>().Select(kind => El("set", El("setSpec", SiteWords<WorkKind>.Of(kind)), El("setName", NameOf(kind))))),
        "GetRecord" => El("GetRecord", Record(Find(request.Identifier!), request.Prefix!)),
        "ListIdentifiers" => Listed(request, Header),
        _ => Listed(request, work => Record(work, request.Prefix!)),
    };

    public static string Instant(DateTimeOffset at) => $"{at.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}";

    private XElement Identify() => El(
        "Identify",
        El("repositoryName", texts.Say("nl", "oai.name")),
        El("baseURL", address.Page("/oai").AbsoluteUri),
        El("protocolVersion", "2.0"),
        El("adminEmail", contact),
        El("earliestDatestamp", Instant(site.Works.Values.Select(work => work.Published).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Min())),
        El("deletedRecord", "persistent"),
        El("granularity", Granularity),
        El("compression", "gzip"));

    private XElement Formats(OaiRequest request)
    {
        if (request.Identifier is { } identifier)
            Find(identifier);
        return El("ListMetadataFormats", Format(OaiRequest.Dublin, OaiDcSchema, OaiDc), Format(OaiRequest.Lom, LomSchema, Lom));
    }

    private XElement Listed(OaiRequest request, Func<WorkDocument, XElement> one)
    {
        var list = OaiList.Of(site, request);
        return El(
            request.Verb,
            list.Works.Select(one),
            list.Token is { } token ? El("resumptionToken", new XAttribute("completeListSize", list.Total), new XAttribute("cursor", list.Cursor), token) : null);
    }

    private XElement Record(WorkDocument work, string prefix) => El(
        "record", Header(work), work.State == WorkState.Withdrawn ? null : El("metadata", prefix == OaiRequest.Lom
            ? LomRecord.Of(work, site, IdentifierOf(work), address.Page(WorkAddress.Of(work)))
            : DublinRecord.Of(work, site, address.Page(WorkAddress.Of(work)), NameOf(work.WorkKind))));

    private XElement Header(WorkDocument work) => El(
        "header",
        work.State == WorkState.Withdrawn ? new XAttribute("status", "deleted") : null,
        El("identifier", IdentifierOf(work)),
        El("datestamp", Instant(work.Changed)),
        El("setSpec", SiteWords<WorkKind>.Of(work.WorkKind)));

    private WorkDocument Find(string identifier) =>
        identifier.StartsWith(Prefix, StringComparison.Ordinal) && site.Works.TryGetValue(identifier[Prefix.Length..], out var work)
            ? work
            : throw new OaiException("idDoesNotExist", "There is no such record.");

    private string Prefix => $"oai:{address.Host}:";

    private string IdentifierOf(WorkDocument work) => Prefix + PublicSite.KeyOf(work);

    private string NameOf(WorkKind kind) => texts.Say("nl", $"kind.{SiteWords<WorkKind>.Of(kind)}");

    private static XElement Format(string prefix, string schema, XNamespace names) =>
        El("metadataFormat", El("metadataPrefix", prefix), El("schema", schema), El("metadataNamespace", names.NamespaceName));

    private static XElement El(string name, params object?[] content) => new(OaiNames.Oai + name, content);
}
