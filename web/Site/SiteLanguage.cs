using Leerlabs.Web.Texts;

namespace Leerlabs.Web.Site;

/// <summary>The language of a public page: the one that is asked for with <c>?taal=</c>, otherwise the browser's, otherwise Dutch.</summary>
internal static class SiteLanguage
{
    public const string Parameter = "taal";
    public const string English = "en";

    /// <summary>What was asked for; null when the browser decides.</summary>
    public static string? Asked(HttpRequest request) => $"{request.Query[Parameter]}" is (Sentences.Dutch or English) and var language ? language : null;

    public static string Of(HttpRequest request) =>
        Asked(request) ?? ($"{request.Headers.AcceptLanguage}".StartsWith(English, StringComparison.OrdinalIgnoreCase) ? English : Sentences.Dutch);
}
