using System.Collections.Immutable;
using Leerlabs.Grains.Directory;

namespace Leerlabs.Web.Site.Map;

/// <summary>Leerlabs and their schools as marks on the map: a school of two leerlabs has two, beside each other.</summary>
/// <param name="Label">What the map is, for who can't see it.</param>
internal sealed record DrawnMap(string Label, ImmutableArray<Mark> Marks)
{
    public const double Reach = 3.2;

    public const double Letter = 6;

    /// <summary>In a box of 16 by 16, one for each colour: colour never stands alone (web/client/src/lib/marks.ts).</summary>
    public static ImmutableArray<string> Shapes { get; } =
    [
        "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z",
        "M2 2h12v12H2Z",
        "M8 1l7.5 13.5H.5Z",
        "M8 .5 15.5 8 8 15.5.5 8Z",
        "M5.5 1h5v4.5H15v5h-4.5V15h-5v-4.5H1v-5h4.5Z",
        "M4.3 1.5h7.4L15.5 8l-3.8 6.5H4.3L.5 8Z",
    ];

    public static DrawnMap Of(string label, IEnumerable<(string Name, IReadOnlyList<ListedSchool> Schools)> leerlabs)
    {
        var points =
            from one in leerlabs.Select((leerlab, index) => (leerlab.Name, leerlab.Schools, Colour: (index % 6) + 1))
            from school in one.Schools
            where school is { Longitude: not null, Latitude: not null }
            select (one.Name, School: school, one.Colour, Spot: Country.Place(school.Longitude!.Value, school.Latitude!.Value));
        var spread = Spread([.. points.Select(point => point.Spot)]);
        var labels = MapLabels.Of([.. points.Select((point, index) => (point.School.ShortName, spread[index]))]);
        return new(label, [.. points.Select((point, index) => new Mark(spread[index], point.Colour, $"{point.School.ShortName}, {point.School.Place}: {point.Name}", point.School.ShortName, labels[index]))]);
    }

    /// <summary>Those on the same spot around it.</summary>
    private static ImmutableArray<Spot> Spread(ImmutableArray<Spot> spots)
    {
        var here = new Dictionary<(double, double), int>();
        return
        [
            .. spots.Select(spot =>
            {
                var place = (Math.Round(spot.X / (Reach * 2)), Math.Round(spot.Y / (Reach * 2)));
                var number = here[place] = here.GetValueOrDefault(place) + 1;
                var (angle, far) = ((number - 1) * Math.PI / 3, Reach * 2 * Math.Ceiling((number - 1) / 6d));
                return number == 1 ? spot : new Spot(spot.X + (Math.Cos(angle) * far), spot.Y + (Math.Sin(angle) * far));
            }),
        ];
    }
}

/// <param name="Colour">1 to 6.</param>
/// <param name="About">All of it in words.</param>
/// <param name="Label">Where its name stands; null where there is no room.</param>
internal sealed record Mark(Spot Spot, int Colour, string About, string Name, MapLabel? Label)
{
    /// <summary>Brings its shape there.</summary>
    public string Place => $"translate({Country.Number(Spot.X - DrawnMap.Reach)} {Country.Number(Spot.Y - DrawnMap.Reach)}) scale(0.4)";
}
