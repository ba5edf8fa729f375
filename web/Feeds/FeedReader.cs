using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Poll;
using Leerlabs.Silo;
using Leerlabs.Web.Ical;
using Leerlabs.Web.Live;
using Leerlabs.Web.Planning;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Feeds;

/// <summary>Gathers what stands in a person's calendar. Everything is read with the person's own rights, as they are at that moment.</summary>
internal sealed class FeedReader(IGrainHost host, Access access, MeetingEvents events)
{
    /// <param name="person">The person's documents.</param>
    /// <param name="only">A leerlab; null: everything.</param>
    public async Task<IReadOnlyList<CalendarEvent>> Read(GrainId grain, IReadOnlyDictionary<string, JsonElement> person, GrainId? only, CancellationToken cancellation)
    {
        var asker = new Asker(Actor.Person($"{grain}"), person.GetValueOrDefault("person").Text("language"), WantsPolls(person));
        var all = new List<CalendarEvent>();
        foreach (var membership in person.OfType("membership").Where(membership => only is null || membership.Text("leerlab") == $"{only}"))
            await Leerlab(all, GrainId.Parse(membership.Text("leerlab")!), membership.Text("name")!, asker, cancellation);
        if (only is not null)
            return all;

        foreach (var school in Schools(person))
            await School(all, school, asker, cancellation);
        all.AddRange(host.All<OwnVisit>("person", person).OrderBy(visit => visit.Created).Select(visit => events.Visit(visit, asker.Language)));
        foreach (var appointment in host.All<OwnAppointment>("person", person).OrderBy(appointment => appointment.Created))
            all.Add(await events.Appointment(appointment, asker.Language, cancellation));
        return all;
    }

    private async Task Leerlab(List<CalendarEvent> all, GrainId leerlab, string name, Asker asker, CancellationToken cancellation)
    {
        if (await access.ReadAs(leerlab, asker.Actor, cancellation) is not { Succeeded: true } read)
            return;

        await Meetings(all, "leerlab", read.Value, name, asker, cancellation);
        if (asker.Polls)
            foreach (var poll in read.Value.OfType("poll").Where(poll => poll.Text("state") == "open"))
                await Poll(all, poll, name, asker, cancellation);
    }

    private async Task School(List<CalendarEvent> all, GrainId school, Asker asker, CancellationToken cancellation)
    {
        if (await access.ReadAs(school, asker.Actor, cancellation) is { Succeeded: true } read)
            await Meetings(all, "school", read.Value, read.Value.GetValueOrDefault("school").Text("shortName") ?? "", asker, cancellation);
    }

    private async Task Meetings(List<CalendarEvent> all, string kind, IReadOnlyDictionary<string, JsonElement> documents, string about, Asker asker, CancellationToken cancellation)
    {
        foreach (var meeting in host.All<PlannedMeeting>(kind, documents).OrderBy(meeting => meeting.Created))
            all.Add(await events.Of(meeting, about, asker.Language, cancellation));
    }

    private async Task Poll(List<CalendarEvent> all, JsonElement poll, string about, Asker asker, CancellationToken cancellation)
    {
        var id = poll.Text("id")!;
        if (host.RulesOf("poll") is null || await access.ReadAs(new("poll", Ids.KeyOf(id)), asker.Actor, cancellation) is not { Succeeded: true } read)
            return;

        all.AddRange(host.All<OptionDocument>("poll", read.Value).Select(option => events.Option(id, poll.Text("title")!, option, about, asker.Language)));
    }

    private static IEnumerable<GrainId> Schools(IReadOnlyDictionary<string, JsonElement> person) => person.OfType("membership")
        .SelectMany(membership => membership.GetProperty("roles").EnumerateArray()).Select(role => role.Text("school")).OfType<string>().Distinct().Select(GrainId.Parse);

    private static bool WantsPolls(IReadOnlyDictionary<string, JsonElement> person) =>
        person.TryGetValue("calendar", out var settings) && settings.TryGetProperty("polls", out var polls) && polls.GetBoolean();

    private sealed record Asker(Actor Actor, string? Language, bool Polls);
}
