using System.Collections.Immutable;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;
using Leerlabs.Web.Ical;

namespace Leerlabs.Web.Mail;

/// <summary>What a mail program answers to an invitation (METHOD:REPLY, RFC 5546, 3.2.3), or proposes instead (METHOD:COUNTER, 3.2.7).</summary>
/// <param name="Attendee">The mail address of who answers.</param>
/// <param name="Organizer">The address that was answered, where the program says it; Outlook does not.</param>
/// <param name="At">When.</param>
/// <param name="Sequence">Of the invitation that was answered.</param>
/// <param name="Proposed">Another time.</param>
internal sealed record CalendarReply(string Uid, string Attendee, string? Organizer, Reply Answer, DateTimeOffset? At, int? Sequence, string? Note, When? Proposed = null)
{
    /// <returns>A refusal for another method, for who says nothing yet, and for who sends someone else.</returns>
    public static Result<CalendarReply> Of(IcalComponent calendar)
    {
        var counters = Is(calendar.Find("METHOD"), "COUNTER");
        if (!(counters || Is(calendar.Find("METHOD"), "REPLY")) || calendar.Children.FirstOrDefault(child => child.Name == "VEVENT") is not { } answered)
            return Refusal.Invalid("reply-none");
        if (answered.Find("UID")?.Text.Trim() is not { } uid || answered.All("ATTENDEE").ToImmutableArray() is not [var attendee] || Address(attendee) is not { } mail)
            return Refusal.Invalid("reply-unclear");
        if ((AnswerOf(attendee.Parameter("PARTSTAT")) ?? (counters ? Reply.Tentative : null)) is not { } answer)
            return Refusal.Invalid("reply-unclear");

        var organizer = answered.Find("ORGANIZER");
        return new CalendarReply(
            uid, mail, organizer is null ? null : Address(organizer), answer, StampOf(answered), SequenceOf(answered), NoteOf(answered, attendee), counters ? EventTime.Of(answered) : null);
    }

    private static Reply? AnswerOf(string? partStat) => partStat?.Trim().ToUpperInvariant() switch
    {
        "ACCEPTED" => Reply.Accepted,
        "DECLINED" => Reply.Declined,
        "TENTATIVE" => Reply.Tentative,
        _ => null,
    };

    // Apple names people by other addresses than mail, with the mail address beside it (RFC 7986, 6.2).
    private static string? Address(IcalProperty person)
    {
        var value = person.Value.Trim();
        return value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? value["mailto:".Length..] : person.Parameter("EMAIL");
    }

    private static DateTimeOffset? StampOf(IcalComponent answered) => answered.Find("DTSTAMP") is { } stamp ? IcalTimes.Instant(stamp) : null;

    private static int? SequenceOf(IcalComponent answered) => int.TryParse(answered.Find("SEQUENCE")?.Value, out var number) ? number : null;

    private static string? NoteOf(IcalComponent answered, IcalProperty attendee)
    {
        var note = (answered.Find("COMMENT")?.Text ?? attendee.Parameter("X-RESPONSE-COMMENT") ?? "").Trim().Split('\n')[0].Trim();
        return note.Length == 0 ? null : note.Length <= Limits.Line ? note : $"{note[..(Limits.Line - 1)]}…";
    }

    private static bool Is(IcalProperty? property, string word) => word.Equals(property?.Value.Trim(), StringComparison.OrdinalIgnoreCase);
}
