using System.Net;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Mail;

/// <summary>Mail over a real line to a mail server, from the mention to the mailbox. The tests of this class share a clock and run one after another.</summary>
public sealed class MailTests(MailHouse house) : IClassFixture<MailHouse>
{
    [Fact]
    public async Task Mentions_are_mailed_together_with_who_and_where_and_without_a_word_of_them()
    {
        house.NextMorning();
        var (person, address) = await house.WithMail("Mehmet");
        await house.Mention(person, "Geheim plan");
        await house.Mention(person, "Tweede plan");
        house.Wait(TimeSpan.FromMinutes(2));

        var mail = (await house.Sink.Until(address, 2))[1];

        Assert.Contains("Sanne Voorbeeld noemt je in De dagstart telt.", mail.Readable, StringComparison.Ordinal);
        Assert.DoesNotContain("plan", mail.Readable, StringComparison.Ordinal);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Header("List-Unsubscribe-Post"));
        Assert.Equal("auto-generated", mail.Header("Auto-Submitted"));
        Assert.StartsWith("<notices-", mail.Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_is_confirmed_by_a_button_and_not_by_opening_the_link()
    {
        house.NextMorning();
        var person = await house.Town.Person("Nora");
        var address = $"nora-{Town.New()}@school.example";
        await house.Town.As(person, GrainId.Parse(person), new SetMailAddress(address));
        var link = (await house.Sink.Until(address, 1))[0].Link("/mail/bevestigen");
        using var anyone = house.Visitor();

        using var opened = await anyone.Get(link.PathAndQuery);
        Assert.False((await house.Read(person))["mail-address"].TryGetProperty("confirmed", out _));

        using var confirmed = await anyone.Post("/api/mail/confirm", new { token = link.Fragment[1..] });
        Assert.Equal(HttpStatusCode.NoContent, confirmed.StatusCode);
        Assert.True((await house.Read(person))["mail-address"].TryGetProperty("confirmed", out _));
        using var forged = await anyone.Post("/api/mail/confirm", new { token = link.Fragment[1..^3] });
        Assert.Equal(HttpStatusCode.Conflict, forged.StatusCode);
    }

    [Fact]
    public async Task Mail_is_stopped_without_signing_in_and_not_by_opening_the_link()
    {
        house.NextMorning();
        var (person, address) = await house.WithMail("Ot");
        await house.Mention(person);
        house.Wait(TimeSpan.FromMinutes(2));
        var stop = new Uri((await house.Sink.Until(address, 2))[1].Header("List-Unsubscribe").Trim('<', '>'));
        using var mailProgram = house.Visitor();

        using var opened = await mailProgram.Get(stop.PathAndQuery);
        Assert.False((await house.Read(person)).ContainsKey("notices"));

        using var form = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var stopped = await mailProgram.Send(HttpMethod.Post, stop.PathAndQuery, form, origin: null);
        Assert.Equal(HttpStatusCode.NoContent, stopped.StatusCode);
        Assert.False((await house.Read(person))["notices"].GetProperty("mail").GetBoolean());
    }

    [Fact]
    public async Task In_the_holidays_of_the_school_mail_waits_for_the_first_school_day()
    {
        house.NextMorning();
        var (person, address) = await house.WithMail("Pim");
        var today = DutchDay.Of(house.Now);
        await house.Town.Tell("programme/main", new SetHolidays([new("vrije-dagen", "Vrij", today, today, true, "bron")], []));
        await house.Mention(person);
        house.Wait(TimeSpan.FromMinutes(2));
        await house.Until(person, documents => documents["mailing"].TryGetProperty("due", out var due) && DutchDay.Of(due.GetDateTimeOffset()) > today);

        Assert.Single(house.Sink.All, mail => mail.To == address);
        house.NextMorning();
        Assert.Equal(["confirmation", "digest", "notices"], (await house.Sink.Until(address, 3)).Select(KindOf).Order());
        await house.Town.Tell("programme/main", new SetHolidays([], ["vrije-dagen"]));
    }

    [Fact]
    public async Task In_a_test_week_of_the_school_mail_goes_as_on_any_school_day()
    {
        house.NextMorning();
        var (person, address) = await house.WithMail("Toos");
        var today = DutchDay.Of(house.Now);
        var week = Town.New();
        await house.Town.As(house.Bram, GrainId.Parse(LabHouse.Trekvaart), new AddClosed(week, today, today.AddDays(4), ClosedFor.TestWeek));
        await house.Mention(person);
        house.Wait(TimeSpan.FromMinutes(2));

        var mails = await house.Sink.Until(address, 2);
        await house.Town.As(house.Bram, GrainId.Parse(LabHouse.Trekvaart), new RemoveClosed(week));

        Assert.Equal("notices", KindOf(mails[1]));
    }

    [Fact]
    public async Task Without_an_address_for_answers_nobody_hands_in_mail()
    {
        using var mailServer = house.Visitor();
        using var mail = new StringContent("Subject: x\n\ny", System.Text.Encoding.ASCII, "message/rfc822");

        using var answer = await mailServer.Send(HttpMethod.Post, "/api/mail/inbound", mail, origin: null, ("Authorization", "Bearer iets"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Mail_that_was_not_taken_comes_later_under_the_same_name()
    {
        house.NextMorning();
        var (person, address) = await house.WithMail("Quin");
        house.Sink.RefuseNext(address);
        await house.Mention(person);
        house.Wait(TimeSpan.FromMinutes(2));
        var refused = await house.Sink.Refused();
        house.Wait(TimeSpan.FromMinutes(5));
        await house.WithMail("Rik");

        Assert.Equal(refused.Id, (await house.Sink.Until(address, 2))[1].Id);
    }

    [Fact]
    public async Task Day_of_five_hundred_entries_is_one_digest_and_the_direct_mentions()
    {
        house.NextMorning();
        var (member, address) = await house.WithMail("Saar");
        var (mentioned, other) = await house.WithMail("Tijn");
        var head = (await house.Town.As(house.Sanne, GrainId.Parse(house.Lab.Log), new AddEntry(Town.New(), "Voor de dag begon."))).Seq;
        foreach (var person in new[] { member, mentioned })
            await house.Town.As(person, GrainId.Parse(person), new MarkSeen(house.Lab.Log, head));

        for (var entry = 0; entry < 497; entry++)
            await house.Town.As(house.Sanne, GrainId.Parse(house.Lab.Log), new AddEntry(Town.New(), $"Bijdrage {entry}"));
        for (var mention = 0; mention < 3; mention++)
            await house.Mention(mentioned);
        house.Clock(16, 1);
        await house.Until(member, HasDigest);
        await house.Until(mentioned, HasDigest);

        Assert.Equal(["digest"], await Inbox(member));
        Assert.Equal(["digest", "mention", "mention", "mention"], await Inbox(mentioned));
        Assert.Contains("De dagstart telt: 500 nieuwe bijdragen en 0 nieuwe reacties.", (await house.Sink.Until(address, 2))[1].Readable, StringComparison.Ordinal);
        await house.Sink.Until(other, 3);
        Assert.Equal(["confirmation", "digest", "notices"], house.Sink.All.Where(mail => mail.To == other).Select(KindOf).Order());
        Assert.Equal(["confirmation", "digest"], house.Sink.All.Where(mail => mail.To == address).Select(KindOf).Order());
    }

    private static bool HasDigest(IReadOnlyDictionary<string, System.Text.Json.JsonElement> documents) =>
        documents.Keys.Any(id => id.StartsWith("inbox/digest-", StringComparison.Ordinal))
        && !documents.Keys.Any(id => id.StartsWith("mail/", StringComparison.Ordinal));

    private async Task<string[]> Inbox(string person) =>
        [.. (await house.Read(person)).OfType("inbox").Select(item => item.Text("kind")!).Order()];

    private static string KindOf(Caught mail) => mail.Id.TrimStart('<').Split('-')[0];
}
