using System.Text.Json;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Mail;

/// <summary>The calendars of schools, from the programme's holidays and what each school says itself.</summary>
internal sealed class Calendars(IGrainHost host)
{
    /// <summary>Of who works at these schools; of none: the days that are off everywhere.</summary>
    public async Task<SchoolCalendar> Of(IReadOnlyCollection<string> schools, CancellationToken cancellation)
    {
        var holidays = (await host.Read(ProgrammeRules.Main, cancellation)).OfType("holiday").Select(Holiday).ToArray();
        if (schools.Count == 0)
            return SchoolCalendar.Of(holidays, null, []);

        var calendars = new List<SchoolCalendar>();
        foreach (var school in schools)
            calendars.Add(Of(holidays, await host.Read(GrainId.Parse(school), cancellation)));
        return SchoolCalendar.Together(calendars);
    }

    private static SchoolCalendar Of(HolidayDocument[] holidays, IReadOnlyDictionary<string, JsonElement> school) =>
        SchoolCalendar.Of(holidays, RegionOf(school), school.OfType("closed").Select(Closed));

    private static HolidayDocument Holiday(JsonElement holiday) => new()
    {
        Id = holiday.Text("id")!,
        SchoolYear = holiday.Text("schoolYear"),
        Name = holiday.Text("name")!,
        Region = Region(holiday.Text("region")),
        From = Day(holiday, "from"),
        To = Day(holiday, "to"),
        Compulsory = holiday.GetProperty("compulsory").GetBoolean(),
        Source = holiday.Text("source")!,
    };

    private static DayOff Closed(JsonElement closed) => new(Day(closed, "from"), Day(closed, "to"), DayOffReason.Closed, closed.Text("what") ?? "");

    private static Region? RegionOf(IReadOnlyDictionary<string, JsonElement> school) =>
        school.TryGetValue(SchoolDocument.TheId, out var found) ? Region(found.Text("region")) : null;

    private static Region? Region(string? word) => word switch
    {
        "noord" => Grains.School.Region.North,
        "midden" => Grains.School.Region.Middle,
        "zuid" => Grains.School.Region.South,
        _ => null,
    };

    private static DateOnly Day(JsonElement document, string field) => DateOnly.ParseExact(document.Text(field)!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
