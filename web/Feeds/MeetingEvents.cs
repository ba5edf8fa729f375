using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertRequest.Appointments;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Poll;
using Leerlabs.Grains.Visit;
using Leerlabs.Silo;
using Leerlabs.Web.Ical;
using Leerlabs.Web.Live;
using Leerlabs.Web.Planning;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Site;
using Leerlabs.Web.Texts;

namespace Leerlabs.Web.Feeds;

/// <summary>Meetings, lesson visits and the dates of polls as events of a calendar.</summary>
internal sealed class MeetingEvents(IGrainHost host, Access access, Sentences sentences, SiteAddress site, LeerlabsOptions options)
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
        if (await access.ReadAs(grain, actor, cancellation) is not { Succeeded: true } read || host.All<MeetingDocument>("meeting", read.Value).SingleOrDefault() is not { } meeting)
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
        Changed = visit.Summary.Changed,
        When = visit.Summary.When,
        Title = sentences.Say(language, "calendar.visit"),
        Status = visit.Summary.State == VisitState.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
    };

    /// <summary>As <see cref="Visit"/>, in a mail: an invitation must have an organizer, and the house is no colleague's name.</summary>
    public CalendarEvent Invitation(OwnVisit visit, string? language) => Visit(visit, language) with { Organizer = Organizer(sentences.Say(language, "app.name")) };

    /// <summary>A talk with an expert: what it is about stands at the request, not in a calendar that others may look into.</summary>
    public async Task<CalendarEvent> Appointment(OwnAppointment appointment, string? language, CancellationToken cancellation)
    {
        var (summary, page) = (appointment.Summary, site.Page($"/expertvraag/{Ids.KeyOf(appointment.Summary.Request)}"));
        return new()
        {
            Uid = $"{Ids.KeyOf(appointment.Id)}@appointment.leerlabs",
            Sequence = summary.Seq,
            Changed = summary.Changed,
            When = summary.When,
            Title = sentences.Say(language, "calendar.appointment"),
            Location = await Location(summary.Place, cancellation),
            Description = string.Join("\n\n", new[] { summary.Place?.Online, page.AbsoluteUri }.OfType<string>()),
            Page = page,
            Online = summary.Place?.Online,
            Status = summary.State == AppointmentState.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
        };
    }

    /// <summary>As <see cref="Appointment"/>, in a mail: of the two one offered the time and the other picked it, so nobody is asked whether they come.</summary>
    public async Task<CalendarEvent> Invitation(OwnAppointment appointment, string? language, CancellationToken cancellation) =>
        await Appointment(appointment, language, cancellation) with
        {
            Organizer = Organizer(sentences.Say(language, "app.name")),
            Participation = "ACCEPTED",
        };

    /// <summary>A date that can still be chosen.</summary>
    public CalendarEvent Option(string poll, string title, OptionDocument proposed, string about, string? language) => new()
    {
        Uid = $"{Ids.KeyOf(proposed.Id)}.{Ids.KeyOf(poll)}@poll.leerlabs",
        Changed = proposed.At,
        When = proposed.When,
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
