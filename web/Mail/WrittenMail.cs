namespace Leerlabs.Web.Mail;

/// <summary>A mail as it goes out: who and where, and a link, never what someone wrote.</summary>
/// <param name="Id">The same each time that this mail is tried, so that a mailbox can drop a second copy.</param>
/// <param name="Calendar">What the mail program can put in a calendar.</param>
/// <param name="ReplyTo">Where an answer to the invitation goes; null where nobody reads one.</param>
/// <param name="Stop">Where a mail program lets its reader stop these mails (RFC 8058); null for a mail that was asked for just now.</param>
internal sealed record WrittenMail(string To, string Id, string Subject, string Text, string Html, Uri? Stop, MailedCalendar? Calendar = null, string? ReplyTo = null);
