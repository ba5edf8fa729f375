using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Leerlabs.Web.Mail;

/// <summary>Hands mails to the mail server (RFC 5321). See docs/adr for why this is the framework's own client.</summary>
internal sealed class SmtpMailer(MailOptions options)
{
    /// <summary>Answers when the mail server has taken it.</summary>
    /// <returns>False: it will never take this one.</returns>
    /// <exception cref="SmtpException">It could not be handed over now.</exception>
    public async Task<bool> Send(WrittenMail mail, CancellationToken cancellation)
    {
        using var client = new SmtpClient(options.Host, options.Port) { EnableSsl = options.Tls };
        if (options.User is { } user)
            client.Credentials = new NetworkCredential(user, options.Password);
        using var message = Message(mail);
        try
        {
            await client.SendMailAsync(message, cancellation);
            return true;
        }
        catch (SmtpException refused) when (IsForEver(refused.StatusCode))
        {
            return false;
        }
    }

    private MailMessage Message(WrittenMail mail)
    {
        var from = new MailAddress(options.From);
        var message = new MailMessage(from, new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        message.AlternateViews.Add(Html(mail));
        if (mail.Calendar is { } calendar)
            message.AlternateViews.Add(Calendar(calendar));
        if (mail.ReplyTo is { } answers)
            message.ReplyToList.Add(new MailAddress(answers));
        message.Headers["Message-ID"] = $"<{mail.Id}@{from.Host}>";
        message.Headers["Auto-Submitted"] = "auto-generated";
        if (mail.Stop is { } stop)
        {
            message.Headers["List-Unsubscribe"] = $"<{stop}>";
            message.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
        }

        return message;
    }

    private static AlternateView Html(WrittenMail mail)
    {
        var view = AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }

    // Mail programs read the method here, and check it against the calendar's own (RFC 6047, 2.4).
    private static AlternateView Calendar(MailedCalendar calendar)
    {
        var view = AlternateView.CreateAlternateViewFromString(calendar.Text, Encoding.UTF8, "text/calendar");
        view.ContentType.Parameters["method"] = calendar.Method;
        view.TransferEncoding = TransferEncoding.Base64;
        return view;
    }

    /// <summary>A 5xx about the mailbox; what is wrong with the server or with us is tried again.</summary>
    private static bool IsForEver(SmtpStatusCode code) =>
        code is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.ExceededStorageAllocation;
}
