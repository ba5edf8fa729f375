using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
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

    [Fact]
    public async Task Lesson_visit_comes_with_a_calendar_that_tells_only_that_there_is_one_and_when()
    {
        house.NextMorning();
        var (person, address) = await house.WithMail("Lotte");
        var (visit, leerlab) = (new GrainId("visit", Kit.Town.New()), GrainId.Parse(house.Lab.Leerlab));
        var when = When.At(DutchDay.Of(house.Now).AddDays(60), new(9, 0), new(10, 0));
        await house.Town.As(house.Sanne, leerlab, new PlanVisit(visit.Key, house.Sanne, person, when, "Wiskunde 2b", new(Address: "Lokaal 3")));
        var invited = await Mailed(person, address, visit.Key, 1);
        house.NextMorning();
        await house.Town.As(house.Sanne, visit, new Grains.Visit.ChangeVisit(When: Moved));
        var moved = await Mailed(person, address, visit.Key, 2);
        house.NextMorning();
        await house.Town.As(house.Sanne, visit, new Grains.Visit.CancelVisit());
        var cancelled = await Mailed(person, address, visit.Key, 3);

        Assert.Equal(("REQUEST", "0", "CONFIRMED", $"mailto:{address}", "Lesbezoek"), Told(invited));
        Assert.Equal(("REQUEST", "1", "CONFIRMED", $"mailto:{address}", "Lesbezoek"), Told(moved));
        Assert.Equal(("CANCEL", "2", "CANCELLED", $"mailto:{address}", "Lesbezoek"), Told(cancelled));
        Assert.All([invited, moved, cancelled], calendar => Assert.Equal($"{visit.Key}@visit.leerlabs", calendar.Children[1].Find("UID")!.Text));
        Assert.All([invited, moved, cancelled], calendar => Assert.NotNull(calendar.Children[1].Find("LAST-MODIFIED")));
        Assert.All([invited, moved, cancelled], calendar => Assert.DoesNotContain(calendar.Children[1].Properties, IsPrivate));
    }

    [Fact]
    public async Task Newcomer_is_invited_to_each_meeting_that_was_planned_before_and_is_still_to_come()
    {
        house.NextMorning();
        var leerlab = GrainId.Parse(house.Lab.Leerlab);
        string[] keys = [await house.Plan("Nog te komen"), await house.Plan("Afgezegd"), await house.Plan("Ook nog")];
        await house.Town.As(house.Emma, new GrainId("meeting", keys[1]), new CancelMeeting());
        await house.Until($"{leerlab}", documents => documents[$"meeting/{keys[1]}"].GetProperty("state").GetString() == "cancelled");
        var person = await house.Town.Person("Mees");
        var address = await house.GiveAddress(person, "mees");
        await house.Town.Join(house.Lab, person, Grains.Core.Roles.Role.Delegate, Kit.LabHouse.Trekvaart);
        await house.Until(person, documents => documents.Values.Any(document => document.TryGetProperty("kind", out var kind) && kind.GetString() == "joined"));
        house.Wait(TimeSpan.FromMinutes(2));

        string[] UidsOf(IEnumerable<Kit.Caught> mails) => [.. mails.Select(mail => mail.Calendar()).OfType<IcalComponent>().Select(one => one.Children[1].Find("UID")!.Text)];
        var mails = await house.Sink.Until(address, 4);
        while (!UidsOf(mails).Contains($"{keys[2]}@meeting.leerlabs"))
            mails = await house.Sink.Until(address, mails.Length + 1);

        Assert.Contains($"{keys[0]}@meeting.leerlabs", UidsOf(mails));
        Assert.DoesNotContain($"{keys[1]}@meeting.leerlabs", UidsOf(mails));
        Assert.Single(mails, mail => mail.Readable.Contains("Je doet mee in De dagstart telt.", StringComparison.Ordinal));
    }

    private static bool IsPrivate(IcalProperty property) =>
        property.Name is "LOCATION" or "DESCRIPTION" or "URL" || property.Value.Contains("Sanne", StringComparison.Ordinal) || property.Parameter("CN")?.Contains("Sanne", StringComparison.Ordinal) == true;

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
