using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;
using Leerlabs.Silo;
using Leerlabs.Web.Planning;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Mail;

/// <summary>The calendars of schools, from the programme's holidays and what each school says itself.</summary>
internal sealed class Calendars(IGrainHost host)
{
    /// <summary>Of who works at these schools; of none: the days that are off everywhere.</summary>
    public async Task<SchoolCalendar> Of(IReadOnlyCollection<string> schools, CancellationToken cancellation)
    {
        var holidays = host.All<HolidayDocument>("programme", await host.Read(ProgrammeRules.Main, cancellation)).ToArray();
        if (schools.Count == 0)
            return SchoolCalendar.Of(holidays, null, []);

        var calendars = new List<SchoolCalendar>();
        foreach (var school in schools)
            calendars.Add(await Of(holidays, GrainId.Parse(school), cancellation));
        return SchoolCalendar.Together(calendars);
    }

    private async Task<SchoolCalendar> Of(HolidayDocument[] holidays, GrainId school, CancellationToken cancellation)
    {
        var documents = await host.Read(school, cancellation);
        var region = host.All<SchoolDocument>("school", documents).SingleOrDefault()?.Region;
        return SchoolCalendar.Of(holidays, region, DayOff.Of(host.All<Closed>("school", documents)));
    }
}
