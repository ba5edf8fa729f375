using System.Collections.Immutable;

namespace Leerlabs.Web.Site.Map;

/// <summary>
/// Where the names of marks can stand: beside, above or below. A name for which there is no room without covering another name or a mark, or going over the
/// edge, is left out; the table beside the map has them all. The same rule as in web/client/src/map/labels.ts.
/// </summary>
internal static class MapLabels
{
    private const double Width = 0.56;

    public static ImmutableArray<MapLabel?> Of(ImmutableArray<(string Name, Spot Spot)> marks)
    {
        var taken = marks.Select(mark => Around(mark.Spot)).ToList();
        return [.. marks.Select((mark, index) => Place(mark.Name, mark.Spot, index, taken))];
    }

    private static MapLabel? Place(string name, Spot spot, int index, List<Box> taken)
    {
        foreach (var label in Candidates(spot))
        {
            var box = BoxOf(label, name);
            if (!Country.Whole.Holds(box) || taken.Where((_, other) => other != index).Any(box.Touches))
                continue;

            taken.Add(box);
            return label;
        }

        return null;
    }

    private static IEnumerable<MapLabel> Candidates(Spot spot) =>
    [
        new(spot.X + (DrawnMap.Reach * 1.3), spot.Y + (DrawnMap.Letter * 0.35), "start"),
        new(spot.X - (DrawnMap.Reach * 1.3), spot.Y + (DrawnMap.Letter * 0.35), "end"),
        new(spot.X, spot.Y - (DrawnMap.Reach * 1.4), "middle"),
        new(spot.X, spot.Y + (DrawnMap.Reach * 1.4) + (DrawnMap.Letter * 0.8), "middle"),
    ];

    private static Box BoxOf(MapLabel label, string name)
    {
        var width = name.Length * DrawnMap.Letter * Width;
        var before = label.Anchor switch { "start" => 0, "end" => width, _ => width / 2 };
        return new(label.X - before, label.Y - (DrawnMap.Letter * 0.8), width, DrawnMap.Letter);
    }

    private static Box Around(Spot spot) => new(spot.X - DrawnMap.Reach, spot.Y - DrawnMap.Reach, DrawnMap.Reach * 2, DrawnMap.Reach * 2);
}

/// <param name="Anchor">As SVG's <c>text-anchor</c>.</param>
internal sealed record MapLabel(double X, double Y, string Anchor)
{
    /// <summary>How its element begins.</summary>
    public string Open() => $"<text x=\"{Country.Number(X)}\" y=\"{Country.Number(Y)}\" text-anchor=\"{Anchor}\" font-size=\"{Country.Number(DrawnMap.Letter)}\">";
}
