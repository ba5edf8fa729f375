using Leerlabs.Grains.Directory;
using Leerlabs.Web.Site.Map;

namespace Leerlabs.Web.Site.Pages;

/// <summary>The leerlabs and their schools on a map of the country, with the same as a table.</summary>
public sealed class MapModel : SitePage
{
    internal DrawnMap Map { get; private set; } = null!;

    internal IReadOnlyList<(ListedLeerlab Leerlab, IReadOnlyList<ListedSchool> Schools)> Rows { get; private set; } = [];

    public async Task OnGet()
    {
        await Read();
        (Title, Description, Canonical) = (Say("map.title"), Say("map.lead"), "/kaart");
        Rows = [.. Site.LeerlabsByName.Select(leerlab => (leerlab, (IReadOnlyList<ListedSchool>)[.. Site.SchoolsOf(leerlab.Schools)]))];
        Map = DrawnMap.Of(Say("map.label"), Rows.Select(row => (row.Leerlab.Name, row.Schools)));
    }
}
