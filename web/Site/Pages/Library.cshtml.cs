using Leerlabs.Web.Polls;
using Leerlabs.Web.Search;
using Leerlabs.Web.Site.Browse;
using Leerlabs.Web.Texts;

namespace Leerlabs.Web.Site.Pages;

/// <summary>All works, narrowed and searched.</summary>
public sealed class LibraryModel : SitePage
{
    internal BrowseQuery Query { get; private set; } = null!;

    internal Browsed Found { get; private set; } = null!;

    /// <summary>Why nothing was looked for.</summary>
    internal string? Problem { get; private set; }

    public string Heading => Say("library.title");

    public async Task OnGet()
    {
        await Read();
        Query = BrowseQuery.Of(Request.Query);
        Found = Query.Text.Length == 0 ? new Browsing(Site).Find(Query) : await Search();
        Title = Query.Page > 1 ? $"{Heading} ({Say("library.page", ("page", Query.Page), ("pages", Found.Pages))})" : Heading;
        Description = Say("library.lead");
        Canonical = Query.Address;
        // A question of someone is no page to find.
        Hidden = Query.Text.Length > 0 || Query.Page > Found.Pages;
    }

    internal string NameOf(Facet facet, Choice choice) => facet.Name switch
    {
        "theme" => Site.NameOfTheme(choice.Value, Language),
        "kind" or "region" or "school-type" => Say($"{facet.Name}.{choice.Value}"),
        _ => choice.Value,
    };

    /// <summary>Words are looked for anew each time, so whoever asks without end is slowed down.</summary>
    private async Task<Browsed> Search()
    {
        if (Of<GuestDoor>().Refuse(HttpContext) is not { } refusal)
            return await new Searching(Site, Of<ILibrarySearch>()).Find(Query, HttpContext.RequestAborted);

        (Problem, Response.StatusCode) = (Of<Sentences>().Of(refusal, Language), StatusCodes.Status429TooManyRequests);
        return new([], 0, []);
    }
}
