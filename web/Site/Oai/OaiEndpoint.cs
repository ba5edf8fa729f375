using System.Xml.Linq;
using Leerlabs.Web.Site.Feeds;
using Leerlabs.Web.Site.Projection;

namespace Leerlabs.Web.Site.Oai;

/// <summary>Where Edurep and others harvest the library: <c>GET</c> or <c>POST /oai</c>. Errors are answers too, with status 200.</summary>
internal static class OaiEndpoint
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Post];

    public static void MapOai(this IEndpointRouteBuilder routes) => routes.MapMethods("/oai", Methods, Answer).ExcludeFromDescription();

    private static async Task<IResult> Answer(HttpContext context, SiteKeeper keeper, SiteAddress address, SiteTexts texts, LeerlabsOptions options, TimeProvider time)
    {
        var (site, asked) = (await keeper.Now(context.RequestAborted), await Asked(context.Request, context.RequestAborted));
        var request = new XElement(OaiNames.Oai + "request", address.Page("/oai").AbsoluteUri);
        XElement answer;
        try
        {
            var question = OaiRequest.Of(asked);
            answer = new OaiAnswer(site, address, texts, Mailbox(options, address)).To(question);
            request.Add(asked.Select(argument => new XAttribute(argument.Key, argument.Value[0])));
        }
        catch (OaiException error)
        {
            answer = new XElement(OaiNames.Oai + "error", new XAttribute("code", error.Code), error.Message);
            // What was asked is repeated unless that is what is wrong.
            if (error.Code is not ("badVerb" or "badArgument"))
                request.Add(asked.Select(argument => new XAttribute(argument.Key, argument.Value[0])));
        }

        context.Response.Headers.CacheControl = "no-cache";
        return SiteXml.Answer(
            new XElement(
                OaiNames.Oai + "OAI-PMH",
                new XAttribute("xmlns", OaiNames.Oai),
                new XAttribute(XNamespace.Xmlns + "xsi", OaiNames.Xsi),
                OaiNames.Schema(OaiNames.Oai, OaiNames.OaiSchema),
                new XElement(OaiNames.Oai + "responseDate", OaiAnswer.Instant(time.GetUtcNow())),
                request,
                answer),
            "text/xml");
    }

    // The protocol asks for a mail address; whom the house names for its security hears of this too.
    private static string Mailbox(LeerlabsOptions options, SiteAddress address) =>
        options.SecurityContact is { } contact && contact.StartsWith("mailto:", StringComparison.Ordinal) ? contact["mailto:".Length..] : $"beheer@{address.Host}";

    private static async Task<IReadOnlyDictionary<string, string[]>> Asked(HttpRequest request, CancellationToken cancellation) =>
        HttpMethods.IsPost(request.Method) && request.HasFormContentType
            ? (await request.ReadFormAsync(cancellation)).ToDictionary(argument => argument.Key, argument => (string[])argument.Value!)
            : request.Query.ToDictionary(argument => argument.Key, argument => (string[])argument.Value!);
}
