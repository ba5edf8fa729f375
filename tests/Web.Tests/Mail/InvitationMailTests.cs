using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Meeting;
using Leerlabs.Web.Ical;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Mail;

/// <summary>What mail programs put in calendars, from the meeting to the mailbox.</summary>
public sealed class InvitationMailTests(MailHouse house) : IClassFixture<MailHouse>
{
    [Fact]
    public async Task Invitation_comes_by_mail_and_its_end_too_with_the_same_uid()
    {
        house.NextMorning();
        var (person, address) = await house.WithMail("Iris");
        var (key, day) = (Town.New(), DutchDay.Of(house.Now).AddDays(60));
        await house.Town.As(house.Emma, GrainId.Parse(house.Lab.Leerlab), new PlanMeeting(key, MeetingKind.Meeting, "Kiezen; delen", When.At(day, new(15, 30), new(17, 0))));
        var invited = await Mailed(person, address, key, 1);
        house.NextMorning();
        await house.Town.As(house.Emma, new GrainId("meeting", key), new CancelMeeting());
        var cancelled = await Mailed(person, address, key, 2);

        Assert.Equal(("REQUEST", "0", "CONFIRMED", $"mailto:{address}", "Kiezen; delen"), Told(invited));
        Assert.Equal(("CANCEL", "1", "CANCELLED", $"mailto:{address}", "Kiezen; delen"), Told(cancelled));
        Assert.Equal(
            [$"{key}@meeting.leerlabs", $"{key}@meeting.leerlabs"],
            new[] { invited, cancelled }.Select(calendar => calendar.Children[1].Find("UID")!.Text));
    }

    private async Task<IcalComponent> Mailed(string person, string address, string meeting, int count)
    {
        await house.Until(person, documents => documents.Keys.Count(id => id.StartsWith($"inbox/{meeting}", StringComparison.Ordinal)) == count);
        house.Wait(TimeSpan.FromMinutes(2));
        var mail = (await house.Sink.Until(address, count + 1))[count];
        var part = mail.Raw[mail.Raw.IndexOf("text/calendar", StringComparison.Ordinal)..];
        var coded = part[(part.IndexOf("\n\n", StringComparison.Ordinal) + 2)..part.IndexOf("\n--", StringComparison.Ordinal)];
        var calendar = IcalReader.Read(Convert.FromBase64String(coded.Replace("\n", "", StringComparison.Ordinal))).Value!;
        Assert.Contains($"method={calendar.Find("METHOD")!.Value}", part[..part.IndexOf("\n\n", StringComparison.Ordinal)], StringComparison.Ordinal);
        return calendar;
    }

    private static (string, string, string, string, string) Told(IcalComponent calendar)
    {
        var one = calendar.Children[1];
        return (calendar.Find("METHOD")!.Value, one.Find("SEQUENCE")!.Value, one.Find("STATUS")!.Value, one.Find("ATTENDEE")!.Value, one.Find("SUMMARY")!.Text);
    }
}
