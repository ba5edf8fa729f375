using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;
using Leerlabs.Silo;
using Leerlabs.Web.Feeds;
using Leerlabs.Web.Ical;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Mail;

/// <summary>The calendar that goes with a mail about one meeting, lesson visit or talk with an expert (RFC 6047): an invitation, its change, or its end.</summary>
/// <param name="Method">REQUEST or CANCEL; the mail's part names it too.</param>
/// <param name="Answers">Where the mail program sends an answer; null where nobody reads one.</param>
internal sealed record MailedCalendar(string Method, string Text, string? Answers);

/// <summary>Makes them, with what the reader may see at this moment.</summary>
internal sealed class MailedCalendars(IGrainHost host, MeetingEvents events, ReplyAddresses addresses, TimeProvider time)
{
    /// <returns>Null for a mail about anything else, or about more.</returns>
    public async Task<MailedCalendar?> Of(MailBag bag, CancellationToken cancellation)
    {
        if (bag is not { About: { } about, Address: { } address } || await Find(bag, about, cancellation) is not { } found)
            return null;

        var method = found.Status == EventStatus.Cancelled ? "CANCEL" : "REQUEST";
        var answers = about.Kind == "meeting" ? await addresses.Of(about, $"{bag.Person}", cancellation) : null;
        var invited = found with
        {
            Organizer = answers is null ? found.Organizer : found.Organizer! with { Mail = answers },
            Attendee = new(Names.Of(bag.Profile), address),
            Participation = about.Kind == "meeting" ? await Answered(about, bag.Person, cancellation) : found.Participation,
            TakesAnswer = answers is not null && method == "REQUEST",
        };
        return new(method, new CalendarFile(method, [invited]).Write(time.GetUtcNow()), invited.TakesAnswer ? answers : null);
    }

    // Who answered and finds "needs action" in the next mail would have to say it again.
    private async Task<string?> Answered(GrainId meeting, GrainId person, CancellationToken cancellation) =>
        (await host.Read(meeting, cancellation)).GetValueOrDefault(AttendeeDocument.IdOf($"{person}")).Text("answer")?.ToUpperInvariant();

    private async Task<CalendarEvent?> Find(MailBag bag, GrainId about, CancellationToken cancellation) => about.Kind switch
    {
        "meeting" => await events.Of(about, Actor.Person($"{bag.Person}"), bag.Language, cancellation),
        "appointment" => bag.Appointment(host, about) is { } talk ? await events.Invitation(talk, bag.Language, cancellation) : null,
        _ => bag.Visit(host, about) is { } visit ? events.Invitation(visit, bag.Language) : null,
    };
}
