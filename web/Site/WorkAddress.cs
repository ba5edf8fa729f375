using Leerlabs.Grains.Library;
using Leerlabs.Web.Search;
using Leerlabs.Web.Site.Browse;
using Leerlabs.Web.Site.Projection;
using Microsoft.AspNetCore.Html;

namespace Leerlabs.Web.Site;

/// <summary>Where a work stands on the public site. A factsheet's key is its compass point's.</summary>
internal static class WorkAddress
{
    public static string Of(WorkDocument work) =>
        work is { WorkKind: WorkKind.Factsheet, State: WorkState.Public } ? $"/factsheets/{PublicSite.KeyOf(work)}" : $"/bibliotheek/{PublicSite.KeyOf(work)}";

    /// <summary>Of the words that someone wrote.</summary>
    public static string LanguageOf(WorkDocument work) => work.English is true ? "en" : "nl";
}

/// <summary>Works one below another on a page.</summary>
/// <param name="Hits">Where the words stand that someone asked for, by the key of a work.</param>
internal sealed record WorksInList(SitePage Page, IReadOnlyList<WorkDocument> Works, IReadOnlyDictionary<string, LibraryHit>? Hits = null)
{
    public LibraryHit? HitOf(WorkDocument work) => Hits?.GetValueOrDefault(PublicSite.KeyOf(work));

    /// <summary>The title, with the words when they stand in it.</summary>
    public IHtmlContent Title(WorkDocument work) =>
        Marked.Html(work.Title, HitOf(work) is { Field: "title" } hit && hit.Snippet == work.Title ? hit.Marks : []);

    /// <summary>What is told of a work under its title: the place where the words stand, or its summary.</summary>
    public IHtmlContent Words(WorkDocument work) =>
        HitOf(work) is { Field: not "title" } hit ? Marked.Html(hit.Snippet, hit.Marks) : Marked.Html(work.Summary, []);
}
