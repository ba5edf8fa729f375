using Microsoft.Net.Http.Headers;

namespace Leerlabs.Web.Site.Shelf;

/// <summary>What a browser that has a page already asks of it (RFC 9110, 13).</summary>
internal static class Conditions
{
    /// <summary>It has just this: a tag that fits, or where it sends none a date that is not older.</summary>
    public static bool Hold(HttpRequest request, string tag, DateTimeOffset modified)
    {
        var asked = request.GetTypedHeaders();
        return asked.IfNoneMatch.Count > 0
            ? asked.IfNoneMatch.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Tag == tag)
            : asked.IfModifiedSince >= modified;
    }
}
