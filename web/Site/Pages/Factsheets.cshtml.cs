using Leerlabs.Grains.Library;

namespace Leerlabs.Web.Site.Pages;

/// <summary>What is known about each compass point.</summary>
public sealed class FactsheetsModel : SitePage
{
    internal IReadOnlyList<WorkDocument> Sheets { get; private set; } = [];

    public async Task OnGet()
    {
        await Read();
        (Title, Description, Canonical) = (Say("factsheets.title"), Say("factsheets.lead"), "/factsheets");
        Sheets = [.. Site.Newest.Where(work => work.WorkKind == WorkKind.Factsheet).OrderBy(work => work.Title, StringComparer.OrdinalIgnoreCase)];
    }
}
