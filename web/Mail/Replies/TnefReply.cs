using System.Text;
using Leerlabs.Grains.Core;
using MimeKit;
using MimeKit.Tnef;

namespace Leerlabs.Web.Mail;

/// <summary>
/// An answer as Exchange sends it to a partner set to rich text: <c>winmail.dat</c> (MS-OXTNEF) with a meeting response in it (MS-OXOCAL, 2.2.5 and 2.2.6). Who answers stands only in the
/// mail's From; the address that it went to and the invited address are still compared.
/// </summary>
internal static class TnefReply
{
    private const int MostProperties = 2_000;
    private const int MostOctets = 200;

    public static Result<CalendarReply> Read(TnefPart part, MimeMessage message)
    {
        try
        {
            return Reply(Find(part), message);
        }
        catch (Exception fault) when (fault is TnefException or InvalidOperationException or FormatException or ArgumentException or IOException)
        {
            return Refusal.Invalid("reply-none");
        }
    }

    private static TnefResponse Find(TnefPart part)
    {
        using var content = part.Content?.Open() ?? Stream.Null;
        using var reader = new TnefReader(content, 0, TnefComplianceMode.Loose);
        var found = new TnefResponse();
        while (reader.ReadNextAttribute() && reader.AttributeLevel == TnefAttributeLevel.Message)
            if (reader.AttributeTag is TnefAttributeTag.MessageClass)
                found.Class ??= Raw(reader);
            else if (reader.AttributeTag is TnefAttributeTag.MapiProperties)
                Gather(reader.TnefPropertyReader, found);

        return found;
    }

    private static Result<CalendarReply> Reply(TnefResponse found, MimeMessage message)
    {
        if (found.Answer is not { } answer)
            return Refusal.Invalid("reply-none");
        if (found.Uid is not { } uid || message.From.Mailboxes.ToArray() is not [var sender])
            return Refusal.Invalid("reply-unclear");

        DateTimeOffset? at = found.At ?? (message.Headers.Contains(HeaderId.Date) ? message.Date : null);
        return new CalendarReply(uid, sender.Address, null, answer, at, found.Sequence, null, found.Proposed);
    }

    // Of the oldest attributes MimeKit gives the octets alone.
    private static string Raw(TnefReader reader)
    {
        var octets = new byte[MostOctets];
        return Encoding.ASCII.GetString(octets, 0, reader.ReadAttributeRawValue(octets, 0, MostOctets)).TrimEnd('\0');
    }

    private static void Gather(TnefPropertyReader property, TnefResponse found)
    {
        for (var read = 0; read < MostProperties && property.ReadNextProperty(); read++)
            if (property.IsNamedProperty)
                found.Take(property.PropertyNameId, property);
            else if (property.PropertyTag.Id == TnefPropertyId.MessageClass)
                found.Class = property.ReadValueAsString().TrimEnd('\0');
    }
}
