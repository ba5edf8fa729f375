using System.Collections.Immutable;
using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Web.Ical;
using MimeKit;
using MimeKit.Tnef;

namespace Leerlabs.Web.Mail;

/// <summary>A mail that came in: the addresses that it went to, and the answer in it.</summary>
internal sealed record ReplyMail(ImmutableArray<string> To, CalendarReply Reply)
{
    private const int MostParts = 100;

    // A mail server says in one of these where it delivered, also where To names a list or nobody.
    private static readonly ImmutableArray<string> Recipients = ["To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "Resent-To"];

    private static readonly ParserOptions Options = new() { MaxMimeDepth = 16 };

    /// <summary>Reads it (RFC 5322, 2045): the first calendar in it that is an answer. Google sends the same one twice, as a part and as a file; Exchange sometimes as its own winmail.dat.</summary>
    public static async Task<Result<ReplyMail>> Read(Stream mail, CancellationToken cancellation)
    {
        try
        {
            using var message = await MimeMessage.LoadAsync(Options, mail, cancellation);
            var parts = message.BodyParts.Take(MostParts).OfType<MimePart>().ToArray();
            var answers = parts.Where(IsCalendar).Select(part => Answer(part, cancellation)).Concat(parts.OfType<TnefPart>().Select(part => TnefReply.Read(part, message))).ToArray();
            if (answers.Select(answer => answer.Value).OfType<CalendarReply>().FirstOrDefault() is { } reply)
                return new ReplyMail([.. AddressesOf(message), .. new[] { reply.Organizer }.OfType<string>()], reply);

            return answers.Select(answer => answer.Refusal).FirstOrDefault() ?? Refusal.Invalid("reply-none");
        }
        catch (FormatException)
        {
            return Refusal.Invalid("reply-none");
        }
    }

    private static bool IsCalendar(MimePart part) =>
        part.ContentType.IsMimeType("text", "calendar") || part.ContentType.IsMimeType("application", "ics")
        || part.FileName?.EndsWith(".ics", StringComparison.OrdinalIgnoreCase) == true;

    private static Result<CalendarReply> Answer(MimePart part, CancellationToken cancellation) =>
        IcalReader.Read(Octets(part, cancellation)) is { Succeeded: true, Value: var calendar } ? CalendarReply.Of(calendar) : Refusal.Invalid("reply-none");

    // A text is in the letters that its part names; our reader knows UTF-8.
    private static byte[] Octets(MimePart part, CancellationToken cancellation)
    {
        if (part is TextPart text)
            return Encoding.UTF8.GetBytes(text.Text);

        using var octets = new MemoryStream();
        part.Content?.DecodeTo(octets, cancellation);
        return octets.ToArray();
    }

    private static IEnumerable<string> AddressesOf(MimeMessage message) =>
        from header in message.Headers
        where Recipients.Contains(header.Field, StringComparer.OrdinalIgnoreCase)
        from address in InternetAddressList.TryParse(header.Value, out var list) ? list.Mailboxes : []
        select address.Address;
}
