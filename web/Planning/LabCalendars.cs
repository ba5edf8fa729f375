using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Planning;

/// <summary>The days of schools, from the programme's holidays and what each school says itself. Everyone signed in may see those.</summary>
internal sealed class LabCalendars(IGrainHost host)
{
    /// <summary>Of the schools that take part in a leerlab now.</summary>
    public async Task<LabCalendar> Of(IReadOnlyDictionary<string, JsonElement> leerlab, CancellationToken cancellation)
    {
        var schools = new List<DaysOfSchool>();
        foreach (var school in host.All<LeerlabSchool>("leerlab", leerlab).Where(school => school.Left is null).OrderBy(school => school.Mark))
            schools.Add(await Of(school, cancellation));
        return new(await Holidays(cancellation), [.. schools]);
    }

    private async Task<KnownHolidays> Holidays(CancellationToken cancellation) =>
        new(host.All<HolidayDocument>("programme", await host.Read(ProgrammeRules.Main, cancellation)));

    private async Task<DaysOfSchool> Of(LeerlabSchool school, CancellationToken cancellation)
    {
        var documents = await host.Read(GrainId.Parse(school.School), cancellation);
        var known = host.All<SchoolDocument>("school", documents).SingleOrDefault();
        var region = known?.Region ?? await OfPlace(known?.Place ?? school.Place, cancellation);
        return new(school.School, region, [.. host.All<Closed>("school", documents)]);
    }

    private async Task<Region?> OfPlace(string place, CancellationToken cancellation)
    {
        var filter = JsonSerializer.SerializeToElement(new { text = place });
        var page = await host.Page(DirectoryRules.Main, Actor.System, new("school") { Filter = filter, Take = Limits.PageMost }, cancellation);
        return page.Succeeded ? PlaceRegions.Of(place, page.Value.Docs.Select(Listed)) : null;
    }

    private (string Place, Region? Region) Listed(ReadOnlyMemory<byte> school)
    {
        using var json = JsonDocument.Parse(school);
        var listed = host.All<ListedSchool>("directory", ImmutableDictionary<string, JsonElement>.Empty.Add(json.RootElement.Text("id")!, json.RootElement)).Single();
        return (listed.Place, listed.Region);
    }
}
