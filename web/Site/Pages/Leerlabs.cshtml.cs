namespace Leerlabs.Web.Site.Pages;

/// <summary>All leerlabs with their questions and schools.</summary>
public sealed class LeerlabsModel : SitePage
{
    public async Task OnGet()
    {
        await Read();
        (Title, Description, Canonical) = (Say("leerlabs.title"), Say("leerlabs.lead"), "/leerlabs");
    }
}
