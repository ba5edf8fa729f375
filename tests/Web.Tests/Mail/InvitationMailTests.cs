using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Person;
using Leerlabs.Web.Ical;

namespace Leerlabs.Web.Tests.Mail;

/// <summary>What mail programs put in calendars, from the meeting to the mailbox.</summary>
public sealed class InvitationMailTests(MailHouse house) : IClassFixture<MailHouse>
{
    [Fact]
    public async Task Invitation_comes_by_mail_and_its_change_and_end_too_with_the_same_uid()
    {
        house.NextMorning();
        var (person, address) = await house.WithMail("Iris");
        var key = await house.Plan("Kiezen; delen");
        var invited = await Mailed(person, address, key, 1);
        house.NextMorning();
        await house.Town.As(house.Emma, new GrainId("meeting", key), new ChangeMeeting(When: Moved));
        var moved = await Mailed(person, address, key, 2);
        house.NextMorning();
        await house.Town.As(house.Emma, new GrainId("meeting", key), new CancelMeeting());
        var cancelled = await Mailed(person, address, key, 3);

        Assert.Equal(("REQUEST", "0", "CONFIRMED", $"mailto:{address}", "Kiezen; delen"), Told(invited));
        Assert.Equal(("REQUEST", "1", "CONFIRMED", $"mailto:{address}", "Kiezen; delen"), Told(moved));
        Assert.Equal(("CANCEL", "2", "CANCELLED", $"mailto:{address}", "Kiezen; delen"), Told(cancelled));
        Assert.EndsWith("T100000", moved.Children[1].Find("DTSTART")!.Value, StringComparison.Ordinal);
        Assert.All([invited, moved, cancelled], calendar => Assert.Equal($"{key}@meeting.leerlabs", calendar.Children[1].Find("UID")!.Text));
        Assert.All([invited, moved, cancelled], calendar => Assert.Equal("FALSE", calendar.Children[1].Find("ATTENDEE")!.Parameter("RSVP")));
    }

    [Fact]
    public async Task Meetings_that_were_planned_together_come_each_in_a_mail_with_its_calendar_and_the_rest_in_one()
    {
        house.NextMorning();
        var (person, address) = await house.WithMail("Jonas");
        string[] keys = [await house.Plan("Eerste"), await house.Plan("Tweede")];
        await house.Mention(person);
        await house.Town.As(house.Emma, new GrainId("meeting", keys[1]), new ChangeMeeting(When: Moved));
        await house.Until(person, documents => documents.Keys.Count(id => id.StartsWith($"inbox/{keys[1]}", StringComparison.Ordinal)) == 2);
        await house.Told(person, keys[0], 1);

        var mails = (await house.Sink.Until(address, 4))[1..];

        Assert.Equal(["Eerste 0", "Tweede 1"], mails.Select(mail => mail.Calendar()).OfType<IcalComponent>().Select(Title).Order());
        Assert.Equal(3, mails.Select(mail => mail.Id).Distinct().Count());
        var other = Assert.Single(mails, mail => mail.Calendar() is null);
        Assert.Contains("Sanne Voorbeeld noemt je in De dagstart telt.", other.Readable, StringComparison.Ordinal);
        Assert.DoesNotContain("bijeenkomst", other.Readable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_changes_once_a_day_still_gets_the_calendar_of_each()
    {
        house.NextMorning();
        var (person, address) = await house.WithMail("Karim");
        await house.Town.As(person, GrainId.Parse(person), new SetNotices(Timing.Digest, Timing.Digest, Timing.Digest, Timing.Digest, Mail: true));
        var key = await house.Plan("Eens per dag");
        await house.Until(person, documents => documents.ContainsKey("mailing") && documents["mailing"].TryGetProperty("forDigest", out _));
        house.Clock(16, 1);

        var mails = await house.Sink.Until(address, 2);

        Assert.Equal("Eens per dag 0", Title(mails[1].Calendar()!));
        Assert.Contains($"/bijeenkomst/{key}", mails[1].Readable, StringComparison.Ordinal);
    }

    private When Moved => When.At(DutchDay.Of(house.Now).AddDays(90), new(10, 0), new(11, 0));

    private async Task<IcalComponent> Mailed(string person, string address, string meeting, int count)
    {
        await house.Told(person, meeting, count);
        for (var mails = count + 1; ; mails++)
            if ((await house.Sink.Until(address, mails)).Select(mail => mail.Calendar()).OfType<IcalComponent>().ElementAtOrDefault(count - 1) is { } calendar)
                return calendar;
    }

    private static string Title(IcalComponent calendar) => $"{calendar.Children[1].Find("SUMMARY")!.Text} {calendar.Children[1].Find("SEQUENCE")!.Value}";

    private static (string, string, string, string, string) Told(IcalComponent calendar)
    {
        var one = calendar.Children[1];
        return (calendar.Find("METHOD")!.Value, one.Find("SEQUENCE")!.Value, one.Find("STATUS")!.Value, one.Find("ATTENDEE")!.Value, one.Find("SUMMARY")!.Text);
    }
}
