using Leerlabs.Grains.Directory;
using Leerlabs.Grains.Library;
using Leerlabs.Web.Site.Map;
using Microsoft.AspNetCore.Mvc;

namespace Leerlabs.Web.Site.Pages;

/// <summary>One leerlab: its question, its schools and what it published. Who is in it and what they write stays inside.</summary>
public sealed class LeerlabModel : SitePage
{
    internal ListedLeerlab? Leerlab { get; private set; }

    internal IReadOnlyList<ListedSchool> Schools { get; private set; } = [];

    internal IReadOnlyList<WorkDocument> Works { get; private set; } = [];

    internal DrawnMap Map { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string key)
    {
        await Read();
        if (Site.Leerlabs.GetValueOrDefault($"leerlab/{key}") is not { } leerlab)
            return Nothing();

        Leerlab = leerlab;
        (Title, Description, Canonical) = (leerlab.Name, leerlab.Question, $"/leerlabs/{key}");
        Schools = [.. Site.SchoolsOf(leerlab.Schools).OrderBy(school => school.Name, StringComparer.OrdinalIgnoreCase)];
        Works = [.. Site.Newest.Where(work => work.Leerlab?.Grain == leerlab.Id)];
        Map = DrawnMap.Of(Say("map.of", ("leerlab", leerlab.Name)), [(leerlab.Name, Schools)]);
        return Page();
    }
}
