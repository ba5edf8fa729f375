using Leerlabs.Grains.Core;
using Leerlabs.Web.Feeds;
using Leerlabs.Web.Ical;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Mail;

/// <summary>The calendar that goes with a mail about one meeting (RFC 6047): an invitation, its change, or its end.</summary>
/// <param name="Method">REQUEST or CANCEL; the mail's part names it too.</param>
/// <param name="Answers">Where the mail program sends an answer; null where nobody reads one.</param>
internal sealed record MailedCalendar(string Method, string Text, string? Answers);

/// <summary>Makes them, with what the reader may see at this moment.</summary>
internal sealed class MailedCalendars(MeetingEvents events, ReplyAddresses addresses, TimeProvider time)
{
    /// <returns>Null for a mail about anything else, or about more.</returns>
    public async Task<MailedCalendar?> Of(MailBag bag, CancellationToken cancellation)
    {
        if (bag is not { Meeting: { } meeting, Address: { } address } || await events.Of(meeting, Actor.Person($"{bag.Person}"), bag.Language, cancellation) is not { } found)
            return null;

        var method = found.Status == EventStatus.Cancelled ? "CANCEL" : "REQUEST";
        var answers = await addresses.Of(meeting, $"{bag.Person}", cancellation);
        var invited = found with
        {
            Organizer = answers is null ? found.Organizer : found.Organizer! with { Mail = answers },
            Attendee = new(Names.Of(bag.Profile), address),
            TakesAnswer = answers is not null && method == "REQUEST",
        };
        return new(method, new CalendarFile(method, [invited]).Write(time.GetUtcNow()), invited.TakesAnswer ? answers : null);
    }
}
