using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Holidays;

/// <summary>
/// The JSON of opendata.rijksoverheid.nl: <c>[{content: [{schoolyear, vacations: [{type, compulsorydates, regions: [{region, startdate, enddate}]}]}]}]</c>. Texts carry blanks around
/// them, and days are instants: midnight in the Netherlands, told in UTC.
/// </summary>
internal static class RijksoverheidHolidays
{
    private const string Source = "Rijksoverheid (opendata.rijksoverheid.nl)";

    public static HolidayFile Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            var documents = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToArray() : [root];
            return new(Source, [.. documents.SelectMany(document => document.GetProperty("content").EnumerateArray()).SelectMany(Year)], []);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new CliException("This JSON is not as Rijksoverheid publishes the school holidays.", wrong);
        }
    }

    private static IEnumerable<HolidayRow> Year(JsonElement content) =>
        from vacation in content.GetProperty("vacations").EnumerateArray()
        from region in vacation.GetProperty("regions").EnumerateArray()
        let name = Text(vacation, "type")
        select new HolidayRow(
            $"{name} {Text(content, "schoolyear")}, {Text(region, "region")}",
            name,
            Of(Text(region, "region")),
            Day(region, "startdate"),
            Day(region, "enddate"),
            IsPublic: false,
            Text(vacation, "compulsorydates") == "true",
            Source);

    private static Region? Of(string region) => region.ToLowerInvariant() switch
    {
        "noord" => Region.North,
        "midden" => Region.Middle,
        "zuid" => Region.South,
        "heel nederland" => null,
        var other => throw new FormatException($"{other} is no region."),
    };

    private static DateOnly Day(JsonElement region, string field) => DutchDay.Of(DateTimeOffset.Parse(Text(region, field), System.Globalization.CultureInfo.InvariantCulture));

    private static string Text(JsonElement element, string field) => element.GetProperty(field).ToString().Trim();
}
