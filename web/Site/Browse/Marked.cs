using System.Collections.Immutable;
using Microsoft.AspNetCore.Html;

namespace Leerlabs.Web.Site.Browse;

/// <summary>A text in which the words that were asked for stand out.</summary>
internal static class Marked
{
    /// <param name="marks">Start and length of each word, in order.</param>
    public static IHtmlContent Html(string text, ImmutableArray<ImmutableArray<int>> marks)
    {
        var (html, at) = (new HtmlContentBuilder(), 0);
        foreach (var (start, end) in marks.Select(mark => (mark[0], mark[0] + mark[1])).Where(mark => mark.Item2 <= text.Length))
        {
            if (start < at)
                continue;
            html.Append(text[at..start]).AppendHtml("<mark>").Append(text[start..end]).AppendHtml("</mark>");
            at = end;
        }

        return html.Append(text[at..]);
    }
}
