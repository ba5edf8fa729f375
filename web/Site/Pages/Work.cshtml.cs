using Leerlabs.Grains.Library;
using Microsoft.AspNetCore.Mvc;

namespace Leerlabs.Web.Site.Pages;

/// <summary>A work: its newest edition, or an older one that says so.</summary>
public sealed class WorkModel : WorkPage
{
    public async Task<IActionResult> OnGet(string key, int? edition)
    {
        var shown = await Show(key, edition);
        return edition is null && Shown?.WorkKind == WorkKind.Factsheet ? RedirectPermanent(To(WorkAddress.Of(Listed))) : shown;
    }
}
