using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Leerlabs.Web.Site.Map;

/// <summary>
/// The Netherlands on a flat page, from the same outline and by the same projection as the browser application's map (web/client/src/map): a plain cylinder,
/// true to scale at its middle, off by less than a percent. One unit is about 1.1 km.
/// </summary>
internal static class Country
{
    private const double West = 3.3;
    private const double North = 53.6;
    private const double Unit = 100;
    private static readonly double Middle = Math.Cos(52.2 * Math.PI / 180);

    /// <summary>What an SVG shows of it.</summary>
    public static Box Whole { get; } = new(-6, -2, 252, 292);

    /// <summary>The coast and the borders as a path.</summary>
    public static string Land { get; } = Draw();

    public static Spot Place(double longitude, double latitude) => new((longitude - West) * Middle * Unit, (North - latitude) * Unit);

    /// <summary>A number as SVG reads it.</summary>
    public static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private static string Draw()
    {
        using var stream = typeof(Country).Assembly.GetManifestResourceStream("Leerlabs.Web.Map.netherlands.json")!;
        using var outline = JsonDocument.Parse(stream);
        var path = new StringBuilder();
        foreach (var ring in outline.RootElement.GetProperty("rings").EnumerateArray())
            path.Append('M').AppendJoin('L', ring.EnumerateArray().Select(Point)).Append('Z');
        return path.ToString();
    }

    private static string Point(JsonElement point)
    {
        var (x, y) = Place(point[0].GetDouble(), point[1].GetDouble());
        return $"{Number(x)} {Number(y)}";
    }
}

internal readonly record struct Spot(double X, double Y);

internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public bool Holds(Box other) =>
        other.X >= X && other.X + other.Width <= X + Width && other.Y >= Y && other.Y + other.Height <= Y + Height;

    public bool Touches(Box other) =>
        X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;
}
