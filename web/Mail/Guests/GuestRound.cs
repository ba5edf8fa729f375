using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person.Notices;
using Leerlabs.Grains.Poll;
using Leerlabs.Silo;
using Leerlabs.Web.Polls;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Mail;

/// <summary>What becomes of a mail to a guest of a poll, as <see cref="Round"/> does for persons: a guest is in no school, so weekends, evenings and the country's holidays count.</summary>
internal sealed class GuestRound(IGrainHost host, Calendars calendars, GuestLetters letters, LeerlabsOptions options, TimeProvider time)
{
    /// <exception cref="System.Net.Mail.SmtpException">The mail server could not take it now.</exception>
    public async Task Deliver(GrainId grain, string mail, CancellationToken cancellation)
    {
        if (await PollReading.Of(host, grain, cancellation) is not { } poll || poll.Find<GuestMail>(GuestMail.IdOf(mail)) is not { } told)
            return;

        if (options.Mail is not { } server || !IsWanted(poll, told))
        {
            await Tell(grain, new EndGuestMail(mail), $"{mail}-end", cancellation);
            return;
        }

        var (now, calendar) = (time.GetUtcNow(), await calendars.Of([], cancellation));
        var opens = NotificationRule.Opens(now, calendar);
        if (opens > now)
        {
            await Tell(grain, new PutGuestMailOff(mail, opens), $"{mail}-off-{opens.ToUnixTimeSeconds()}", cancellation);
            return;
        }

        await new SmtpMailer(server).Send(await letters.Write(poll, told, cancellation), cancellation);
        await Tell(grain, new EndGuestMail(mail), $"{mail}-end", cancellation);
    }

    /// <summary>Who answered meanwhile is not reminded, and nobody is asked for a poll that is over.</summary>
    private static bool IsWanted(PollReading poll, GuestMail mail)
    {
        if (poll.Find<GuestAddress>(GuestAddress.IdOf(mail.Guest)) is null)
            return false;

        var isOpen = poll.Find<PollDocument>(PollDocument.TheId)!.State == PollState.Open;
        return mail.Kind switch
        {
            GuestMailKind.Invited => isOpen,
            GuestMailKind.Reminder => isOpen && Ballots.Owing(poll).Contains(Guest.IdOf(mail.Guest)),
            _ => true,
        };
    }

    private async Task Tell(GrainId poll, Command command, string commandId, CancellationToken cancellation)
    {
        // The same word about the same mail is said once, however often it is tried.
        var answer = await host.Tell(poll, command with { CommandId = commandId }, cancellation);
        if (!answer.Succeeded)
            throw new InvalidOperationException($"A mail to a guest could not be noted: {answer.Refusal.Key}.");
    }
}
