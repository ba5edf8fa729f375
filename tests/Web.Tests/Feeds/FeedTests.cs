using System.Net;
using System.Text.Json;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Poll;
using Leerlabs.Grains.Visit;
using Leerlabs.Web.Ical;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Feeds;

public sealed class FeedTests(LabHouse house) : IClassFixture<LabHouse>
{
    private static readonly When When = When.At(new(2026, 12, 3), new(15, 30), new(17, 0));

    [Fact]
    public async Task Own_calendar_has_the_meetings_of_the_leerlab_at_an_address_without_signing_in()
    {
        var meeting = await Plan("Kiezen, en delen");

        var found = await Event(await Calendar(house.Sanne), meeting);

        Assert.Equal(
            ("Kiezen, en delen", "20261203T153000", "Europe/Amsterdam", "0", "CONFIRMED"),
            (found.Find("SUMMARY")!.Text, found.Find("DTSTART")!.Value, found.Find("DTSTART")!.Parameter("TZID"), found.Find("SEQUENCE")!.Value, found.Find("STATUS")!.Value));
        Assert.EndsWith($"/bijeenkomst/{meeting}", found.Find("URL")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_and_cancellation_keep_the_uid_and_count_on()
    {
        var meeting = await Plan("Verplaatst");
        var address = await Calendar(house.Sanne);
        await Do(meeting, new ChangeMeeting(When: When.At(new(2026, 12, 10), new(9, 0), new(10, 0)), Place: new(Address: "Praktijkonderwijs ’t Hof; lokaal 3, vleugel B")), 1);
        var moved = await Event(address, meeting);
        await Do(meeting, new CancelMeeting(), 2);
        var cancelled = await Event(address, meeting);

        Assert.Equal(("20261210T090000", "1", "CONFIRMED"), (moved.Find("DTSTART")!.Value, moved.Find("SEQUENCE")!.Value, moved.Find("STATUS")!.Value));
        Assert.Equal("Praktijkonderwijs ’t Hof; lokaal 3, vleugel B", moved.Find("LOCATION")!.Text);
        Assert.Equal(("2", "CANCELLED"), (cancelled.Find("SEQUENCE")!.Value, cancelled.Find("STATUS")!.Value));
    }

    [Fact]
    public async Task Last_change_is_told_and_asking_again_does_not_change_it()
    {
        var meeting = await Plan("Gewijzigd");
        var address = await Calendar(house.Sanne);
        var planned = (await Event(address, meeting)).Find("LAST-MODIFIED")!.Value;
        await Do(meeting, new ChangeMeeting("Anders"), 1);
        var expected = (await house.Host.Read(new("meeting", meeting), CancellationToken.None))["meeting"].GetProperty("changed").GetDateTimeOffset();

        Assert.Matches("^[0-9]{8}T[0-9]{6}Z$", planned);
        Assert.Equal(EventComponent.Utc(expected), (await Event(address, meeting)).Find("LAST-MODIFIED")!.Value);
    }

    [Fact]
    public async Task Lesson_visit_is_a_title_and_a_time_for_the_two_and_nothing_for_others()
    {
        var visit = Town.New();
        await house.Town.As(house.Sanne, GrainId.Parse(house.Lab.Leerlab), new PlanVisit(visit, house.Sanne, house.Bram, When, "Wiskunde 2b", new(Address: "Lokaal 3"), "Een eigen doel"));
        foreach (var person in new[] { house.Sanne, house.Bram })
            await house.Town.Until(person, documents => documents.ContainsKey($"visit/{visit}"));

        var found = (await Visit(house.Bram, visit))!;
        Assert.Equal(["UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "STATUS", "TRANSP"], found.Properties.Select(property => property.Name));
        Assert.Equal(("Lesbezoek", "20261203T153000"), (found.Find("SUMMARY")!.Text, found.Find("DTSTART")!.Value));
        Assert.Equal("Lesbezoek", (await Visit(house.Sanne, visit))!.Find("SUMMARY")!.Text);
        Assert.Null(await Visit(house.Emma, visit));

        await house.Town.As(house.Bram, new GrainId("visit", visit), new CancelVisit("Ziek"));
        await house.Town.Until(house.Sanne, documents => documents[$"visit/{visit}"].GetProperty("summary").GetProperty("state").GetString() == "cancelled");
        var cancelled = (await Visit(house.Sanne, visit))!;
        Assert.Equal(("1", "CANCELLED"), (cancelled.Find("SEQUENCE")!.Value, cancelled.Find("STATUS")!.Value));
    }

    [Fact]
    public async Task Dates_of_an_open_poll_are_tentative_for_who_wants_them_until_one_is_chosen()
    {
        var poll = Town.New();
        await house.Town.As(house.Emma, GrainId.Parse(house.Lab.Leerlab), new StartPoll(poll, "Wanneer?", [new("option-1", When), new("option-2", When.On(new(2026, 12, 4)))]));
        await house.Town.Until($"poll/{poll}", documents => documents.ContainsKey("poll"));
        Assert.Empty(await Options(house.Bram, poll));

        await house.Town.As(house.Bram, GrainId.Parse(house.Bram), new SetCalendar(Polls: true));
        var wished = await Options(house.Bram, poll);
        Assert.Equal(["20261203T153000", "20261204"], wished.Select(option => option.Find("DTSTART")!.Value).Order());
        Assert.All(wished, option => Assert.Equal(("TENTATIVE", "Voorstel: Wanneer?"), (option.Find("STATUS")!.Value, option.Find("SUMMARY")!.Text)));
        Assert.All(wished, option => Assert.Matches("^[0-9]{8}T[0-9]{6}Z$", option.Find("LAST-MODIFIED")!.Value));
        Assert.Empty(await Options(house.Sanne, poll));

        var meeting = Town.New();
        await house.Town.As(house.Emma, new GrainId("poll", poll), new ChooseOption("option-1", meeting, MeetingKind.Meeting));
        await house.Town.Until(house.Lab.Leerlab, documents => documents.ContainsKey($"meeting/{meeting}") && documents[$"poll/{poll}"].GetProperty("state").GetString() == "chosen");
        Assert.Empty(await Options(house.Bram, poll));
        Assert.Equal("CONFIRMED", (await Event(await Calendar(house.Bram), meeting)).Find("STATUS")!.Value);
    }

    [Fact]
    public async Task Calendar_that_did_not_change_is_not_sent_again()
    {
        await Plan("Nog een");
        var address = await Calendar(house.Bram);
        using var anyone = house.Visitor();
        using var first = await anyone.Get(address);
        using var again = await anyone.Send(HttpMethod.Get, address, null, null, ("If-None-Match", first.Headers.ETag!.ToString()));
        await Plan("En nog een");
        using var changed = await anyone.Send(HttpMethod.Get, address, null, null, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.OK), (first.StatusCode, again.StatusCode, changed.StatusCode));
        Assert.Equal("text/calendar; charset=utf-8", first.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task New_address_ends_the_old_one()
    {
        var old = await Calendar(house.Emma);
        using var emma = await house.Town.SignIn(house.Emma);

        using var renewed = await emma.Post("/api/calendar/renew", new { });
        var fresh = JsonDocument.Parse(await renewed.Content.ReadAsStringAsync()).RootElement.GetProperty("calendar").GetString()!;

        using var anyone = house.Visitor();
        using var gone = await anyone.Get(old);
        using var there = await anyone.Get(fresh);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (gone.StatusCode, there.StatusCode));
        Assert.Equal(fresh, await Calendar(house.Emma));
    }

    [Fact]
    public async Task Who_left_the_leerlab_finds_its_meetings_no_more()
    {
        var gone = await house.Town.Person("Gijs");
        var member = await house.Town.Join(house.Lab, gone, Grains.Core.Roles.Role.Researcher);
        var meeting = await Plan("Voor wie er is");
        var address = await Calendar(gone);
        Assert.NotNull(await Find(address, meeting));

        await house.Town.Tell(house.Lab.Leerlab, new EndMember(member, "Klaar."));

        Assert.Null(await Find(address, meeting));
    }

    [Fact]
    public async Task Leerlab_has_a_calendar_of_its_own_and_only_for_who_is_in_it()
    {
        var meeting = await Plan("Van dit leerlab");
        var own = await Calendar(house.Sanne);
        using var anyone = house.Visitor();
        using var elsewhere = await anyone.Get(own.Replace(".ics", "/niet-van-mij.ics", StringComparison.Ordinal));

        var calendar = await Read(own.Replace(".ics", $"/{house.Lab.Key}.ics", StringComparison.Ordinal));

        Assert.Contains(calendar.Children, child => child.Find("UID")?.Text == $"{meeting}@meeting.leerlabs");
        Assert.Equal("De dagstart telt", calendar.Find("NAME")!.Text);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Fact]
    public async Task Meeting_is_downloaded_by_itself()
    {
        var meeting = await Plan("Alleen deze");
        using var sanne = await house.Town.SignIn(house.Sanne);

        using var answer = await sanne.Get($"/api/meetings/{meeting}/calendar");

        var calendar = IcalReader.Read(await answer.Content.ReadAsByteArrayAsync()).Value!;
        Assert.Equal(["VTIMEZONE", "VEVENT"], calendar.Children.Select(child => child.Name));
        Assert.Equal($"{meeting}.ics", answer.Content.Headers.ContentDisposition!.FileName);
    }

    private async Task<string> Plan(string title)
    {
        var key = Town.New();
        await house.Town.As(house.Emma, GrainId.Parse(house.Lab.Leerlab), new PlanMeeting(key, MeetingKind.Meeting, title, When));
        await house.Town.Until($"meeting/{key}", documents => documents.ContainsKey("meeting"));
        return key;
    }

    private async Task Do(string meeting, Command command, int seq)
    {
        await house.Town.As(house.Emma, new GrainId("meeting", meeting), command);
        await house.Town.Until(house.Lab.Leerlab, documents => documents[$"meeting/{meeting}"].GetProperty("seq").GetInt32() == seq);
    }

    private async Task<string> Calendar(string person)
    {
        using var visitor = await house.Town.SignIn(person);
        using var me = await visitor.Get("/api/me");
        return JsonDocument.Parse(await me.Content.ReadAsStringAsync()).RootElement.GetProperty("calendar").GetString()!;
    }

    private async Task<IcalComponent?> Visit(string person, string visit) =>
        (await Read(await Calendar(person))).Children.SingleOrDefault(child => child.Find("UID")?.Text == $"{visit}@visit.leerlabs");

    private async Task<IcalComponent[]> Options(string person, string poll) =>
        [.. (await Read(await Calendar(person))).Children.Where(child => child.Find("UID")?.Text.EndsWith($".{poll}@poll.leerlabs", StringComparison.Ordinal) == true)];

    private async Task<IcalComponent> Event(string address, string meeting) => (await Find(address, meeting))!;

    private async Task<IcalComponent?> Find(string address, string meeting) =>
        (await Read(address)).Children.SingleOrDefault(child => child.Find("UID")?.Text == $"{meeting}@meeting.leerlabs");

    private async Task<IcalComponent> Read(string address)
    {
        using var anyone = house.Visitor();
        using var answer = await anyone.Get(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return IcalReader.Read(await answer.Content.ReadAsByteArrayAsync()).Value!;
    }
}
