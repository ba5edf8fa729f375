using System.Text.Json;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Person.Notices;
using Leerlabs.Silo;
using Leerlabs.Web.Day;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Mail;

/// <summary>
/// What becomes of one mail: put off when it is no moment for it, a digest counted, sent where there is somewhere to send it. Done twice, it does
/// nothing the second time; what a mail server took and did not say so goes once more under the same Message-ID.
/// </summary>
internal sealed class Round(IGrainHost host, Calendars calendars, NewsCount news, MailWriter writer, Newcomers newcomers, LeerlabsOptions options, TimeProvider time)
{
    /// <exception cref="System.Net.Mail.SmtpException">The mail server could not take it now.</exception>
    public async Task Deliver(GrainId person, string mail, CancellationToken cancellation)
    {
        if (await MailBag.Open(host, person, mail, cancellation) is not { Mail: not null } bag)
            return;

        var calendar = await calendars.Of(bag.Schools, cancellation);
        if (bag.Kind == "digest" && !bag.IsCounted)
        {
            await Count(bag, calendar, cancellation);
            bag = await MailBag.Open(host, person, mail, cancellation) is { Mail: not null } counted ? counted : null;
        }

        if (bag is not null && !await PutOff(bag, calendar, cancellation))
            await Send(bag, calendar, cancellation);
    }

    private async Task Count(MailBag bag, SchoolCalendar calendar, CancellationToken cancellation)
    {
        var counts = new List<LogCount>();
        foreach (var log in bag.Memberships.Select(membership => GrainId.Parse(membership.Text("log")!)))
            if (await news.Of(log, $"{bag.Person}", bag.SeenIn(log), cancellation) is { } counted)
                counts.Add(new(counted.Log, counted.Entries, counted.Comments, counted.Seq));

        await Tell(bag, new TellDigest(bag.Key, calendar.HasSchool(DutchDay.Of(time.GetUtcNow())) ? [.. counts] : null), "digest", cancellation);
    }

    private async Task<bool> PutOff(MailBag bag, SchoolCalendar calendar, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var opens = NotificationRule.Opens(now, calendar);
        if (bag.Kind != "notices" || opens == now || bag.Items.Any(item => IsPressing(item, now)))
            return false;

        await Tell(bag, new PutMailOff(bag.Key, opens), "off", cancellation);
        return true;
    }

    private async Task Send(MailBag bag, SchoolCalendar calendar, CancellationToken cancellation)
    {
        if (options.Mail is { } server && MaySend(bag, calendar))
            foreach (var mail in bag.Mails(await newcomers.Invitations(bag, cancellation)))
                await new SmtpMailer(server).Send(await writer.Write(mail, cancellation), cancellation);
        await Tell(bag, new EndMail(bag.Key), "end", cancellation);
    }

    /// <summary>A digest that comes late lies in the inbox; the evening stays quiet.</summary>
    private bool MaySend(MailBag bag, SchoolCalendar calendar) => bag switch
    {
        { Address: null } => false,
        { Kind: "confirmation" } => !bag.IsConfirmed,
        { IsConfirmed: false } or { WantsMail: false } or { Items: [], Logs: [] } => false,
        { Kind: "digest" } => IsOpen(time.GetUtcNow(), calendar),
        _ => true,
    };

    private static bool IsOpen(DateTimeOffset now, SchoolCalendar calendar) => NotificationRule.Opens(now, calendar) == now;

    private async Task Tell(MailBag bag, Command command, string what, CancellationToken cancellation)
    {
        // The same word about the same mail is said once, however often it is tried.
        var named = command with { CommandId = $"{bag.Key}-{what}" };
        var answer = await host.Tell(bag.Person, named, cancellation);
        if (!answer.Succeeded)
            throw new InvalidOperationException($"A mail could not be noted: {answer.Refusal.Key}.");
    }

    private static bool IsPressing(JsonElement item, DateTimeOffset now) => item.Text("kind") switch
    {
        "moved" => NotificationRule.IsPressing(InboxKind.Moved, TakesPlace(item), now),
        "cancelled" => NotificationRule.IsPressing(InboxKind.Cancelled, TakesPlace(item), now),
        "visit-moved" => NotificationRule.IsPressing(InboxKind.VisitMoved, TakesPlace(item), now),
        "visit-cancelled" => NotificationRule.IsPressing(InboxKind.VisitCancelled, TakesPlace(item), now),
        "expert-talk-cancelled" => NotificationRule.IsPressing(InboxKind.ExpertTalkCancelled, TakesPlace(item), now),
        _ => false,
    };

    private static DateTimeOffset? TakesPlace(JsonElement item) =>
        item.TryGetProperty("takesPlace", out var at) ? at.GetDateTimeOffset() : null;
}
