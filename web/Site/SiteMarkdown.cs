using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Leerlabs.Web.Site;

/// <summary>
/// Markdown as the browser application shows it (web/client/src/lib/markdown.ts): no HTML, no pictures, addresses of the web and of mail only, and headings
/// under the page's own, one step at a time.
/// </summary>
internal static class SiteMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UsePipeTables().UseAutoLinks().UseSoftlineBreakAsHardlineBreak().Build();

    /// <param name="under">The level of the heading that it stands under.</param>
    public static string Html(string text, int under)
    {
        var document = Markdown.Parse(text, Pipeline);
        Step(document, under);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            Tame(link);
        foreach (var link in document.Descendants<AutolinkInline>())
            link.GetAttributes().AddProperty("rel", "nofollow");
        return document.ToHtml(Pipeline);
    }

    private static void Step(MarkdownDocument document, int under)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        int[] used = [.. headings.Select(heading => heading.Level).Distinct().Order()];
        var before = 0;
        foreach (var heading in headings)
        {
            before = Math.Min(Array.IndexOf(used, heading.Level) + 1, before + 1);
            heading.Level = Math.Min(6, before + under);
        }
    }

    private static void Tame(LinkInline link)
    {
        if (!link.IsImage && Uri.TryCreate(link.Url, UriKind.Absolute, out var address) && address.Scheme is ("https" or "http" or "mailto"))
            link.GetAttributes().AddProperty("rel", "nofollow");
        else
            link.ReplaceBy(new ContainerInline(), copyChildren: true);
    }
}
