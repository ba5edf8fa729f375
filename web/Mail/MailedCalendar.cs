using Leerlabs.Grains.Core;
using Leerlabs.Web.Feeds;
using Leerlabs.Web.Ical;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Mail;

/// <summary>The calendar that goes with a mail about one meeting (RFC 6047): an invitation, its change, or its end.</summary>
/// <param name="Method">REQUEST or CANCEL; the mail's part names it too.</param>
internal sealed record MailedCalendar(string Method, string Text);

/// <summary>Makes them, with what the reader may see at this moment.</summary>
internal sealed class MailedCalendars(MeetingEvents events, TimeProvider time)
{
    /// <returns>Null for a mail about anything else, or about more.</returns>
    public async Task<MailedCalendar?> Of(MailBag bag, CancellationToken cancellation)
    {
        if (bag is not { Items: [var item], Logs: [], Address: { } address } || item.Text("kind") is not ("invited" or "moved" or "cancelled"))
            return null;
        if (!GrainId.TryParse($"meeting/{item.Text("entry")}", out var meeting) || await events.Of(meeting, Actor.Person($"{bag.Person}"), bag.Language, cancellation) is not { } found)
            return null;

        var method = found.Status == EventStatus.Cancelled ? "CANCEL" : "REQUEST";
        var invited = found with { Attendee = new(Names.Of(bag.Profile), address) };
        return new(method, new CalendarFile(method, [invited]).Write(time.GetUtcNow()));
    }
}
