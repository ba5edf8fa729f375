using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Visit;
using Leerlabs.Silo;
using Leerlabs.Web.Ical;
using Leerlabs.Web.Planning;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Site;
using Leerlabs.Web.Texts;

namespace Leerlabs.Web.Feeds;

/// <summary>Meetings, lesson visits and the dates of polls as events of a calendar.</summary>
internal sealed class MeetingEvents(IGrainHost host, Sentences sentences, SiteAddress site, LeerlabsOptions options)
{
    private const string OfMeetings = "@meeting.leerlabs";

    /// <summary>The same in the feed, in a download and in a mail.</summary>
    public static string Uid(string meeting) => $"{Ids.KeyOf(meeting)}{OfMeetings}";

    /// <summary>The meeting of a <see cref="Uid"/>; null for another's.</summary>
    public static GrainId? MeetingOf(string uid) =>
        uid.EndsWith(OfMeetings, StringComparison.OrdinalIgnoreCase) && GrainId.TryParse($"meeting/{uid[..^OfMeetings.Length]}", out var meeting) ? meeting : null;

    /// <param name="about">The name of the leerlab or the school that it is of.</param>
    public async Task<CalendarEvent> Of(PlannedMeeting meeting, string about, string? language, CancellationToken cancellation)
    {
        var page = site.Page($"/bijeenkomst/{Ids.KeyOf(meeting.Id)}");
        return new()
        {
            Uid = Uid(meeting.Id),
            Sequence = meeting.Seq,
            Changed = meeting.Changed,
            When = meeting.When,
            Title = meeting.Title,
            Location = await Location(meeting.Place, cancellation),
            Description = string.Join("\n\n", new[] { about, meeting.Place?.Online, page.AbsoluteUri }.OfType<string>()),
            Category = about,
            Page = page,
            Online = meeting.Place?.Online,
            Status = meeting.State == MeetingState.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Organizer = Organizer(await Name(meeting.Organiser, language, cancellation)),
        };
    }

    /// <summary>A meeting as someone may see it now.</summary>
    /// <returns>Null when there is none for them.</returns>
    public async Task<CalendarEvent?> Of(GrainId grain, Actor actor, string? language, CancellationToken cancellation)
    {
        if (await host.ReadAs(grain, actor, cancellation) is not { Succeeded: true } read || host.All<MeetingDocument>("meeting", read.Value).SingleOrDefault() is not { } meeting)
            return null;

        var origin = GrainId.Parse(meeting.Origin);
        var named = (await host.Read(origin, cancellation)).GetValueOrDefault(origin.Kind);
        return await Of(PlannedOf(grain, meeting), named.Text("shortName") ?? named.Text("name") ?? "", language, cancellation);
    }

    /// <summary>A lesson visit is between two people: a calendar, which others may look into, only has that there is one and when.</summary>
    public CalendarEvent Visit(OwnVisit visit, string? language) => new()
    {
        Uid = $"{Ids.KeyOf(visit.Id)}@visit.leerlabs",
        Sequence = visit.Summary.Seq,
        When = visit.Summary.When,
        Title = sentences.Say(language, "calendar.visit"),
        Status = visit.Summary.State == VisitState.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
    };

    /// <summary>A date that can still be chosen.</summary>
    public CalendarEvent Option(string poll, string option, string title, When when, string about, string? language) => new()
    {
        Uid = $"{Ids.KeyOf(option)}.{Ids.KeyOf(poll)}@poll.leerlabs",
        When = when,
        Title = sentences.Say(language, "calendar.option", ("title", title)),
        Description = $"{about}\n\n{site.Page($"/datumprikker/{Ids.KeyOf(poll)}").AbsoluteUri}",
        Category = about,
        Page = site.Page($"/datumprikker/{Ids.KeyOf(poll)}"),
        Status = EventStatus.Tentative,
        Organizer = Organizer(about),
    };

    private static PlannedMeeting PlannedOf(GrainId grain, MeetingDocument meeting) => new()
    {
        Id = $"{grain}",
        MeetingKind = meeting.MeetingKind,
        Title = meeting.Title,
        When = meeting.When,
        Place = meeting.Place,
        State = meeting.State,
        Organiser = meeting.Organiser,
        Seq = meeting.Seq,
        Changed = meeting.Changed,
    };

    // People's own addresses are nobody else's business: the house is the organiser's.
    private CalendarPerson Organizer(string name) => new(name, options.Mail?.From ?? $"leerlabs@{site.Host}");

    private async Task<string?> Location(Place? place, CancellationToken cancellation)
    {
        var school = GrainId.TryParse(place?.School, out var grain) ? await School(grain, cancellation) : null;
        return string.Join(", ", new[] { school, place?.Address }.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } some ? some : place?.Online;
    }

    private async Task<string?> School(GrainId grain, CancellationToken cancellation)
    {
        var school = (await host.Read(grain, cancellation)).GetValueOrDefault("school");
        var street = $"{school.Text("street")} {school.Text("houseNumber")}".Trim();
        return string.Join(", ", new[] { school.Text("shortName"), street, school.Text("place") }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private async Task<string> Name(string person, string? language, CancellationToken cancellation) =>
        GrainId.TryParse(person, out var grain) && (await host.Read(grain, cancellation)).TryGetValue("person", out var known)
            ? Names.Of(known)
            : sentences.Say(language, "letter.someone");
}
