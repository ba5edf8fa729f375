using System.Net;
using System.Text.RegularExpressions;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Poll;
using Leerlabs.Silo;
using Leerlabs.Web.Tests.Kit;
using Leerlabs.Web.Tests.Polls;

namespace Leerlabs.Web.Tests.Mail;

/// <summary>What a guest of a poll gets by mail, from the invitation to the outcome.</summary>
public sealed class GuestMailTests(MailHouse house) : IClassFixture<MailHouse>
{
    [Fact]
    public async Task Guest_answers_through_the_link_of_the_mail_and_hears_the_outcome()
    {
        house.NextMorning();
        var poll = await Start();
        var (guest, address) = await Invite(poll);
        var invited = (await house.Sink.Until(address, 1))[0];
        using var visitor = house.Visitor();

        Assert.Equal(HttpStatusCode.NoContent, (await PollHouse.Answer(visitor, $"{poll}", (guest, TokenIn(invited)), "yes")).StatusCode);
        Assert.Contains("Emma", invited.Readable, StringComparison.Ordinal);

        await house.Town.As(house.Emma, poll, new ChooseOption("option-1", Town.New(), Grains.Meeting.MeetingKind.Meeting));
        var told = (await house.Sink.Until(address, 2))[1];

        Assert.Contains(", 15:30–17:00", told.Readable, StringComparison.Ordinal);
        await house.Until($"{poll}", documents => !documents.ContainsKey(GuestAddress.IdOf(guest)));
    }

    [Fact]
    public async Task Link_in_a_mail_is_worth_nothing_at_another_poll_for_another_guest_or_once_withdrawn()
    {
        house.NextMorning();
        var (poll, other) = (await Start(), await Start());
        var (guest, address) = await Invite(poll);
        var (second, _) = await Invite(poll);
        var token = TokenIn((await house.Sink.Until(address, 1))[0]);
        using var visitor = house.Visitor();

        Assert.Equal(HttpStatusCode.NotFound, (await PollHouse.Answer(visitor, $"{poll}", (second, token), "yes")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PollHouse.Answer(visitor, $"{other}", (guest, token), "yes")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PollHouse.Answer(visitor, $"{poll}", (guest, token[..^2]), "yes")).StatusCode);
        await house.Town.As(house.Emma, poll, new WithdrawGuest(guest));
        Assert.Equal(HttpStatusCode.NotFound, (await PollHouse.Answer(visitor, $"{poll}", (guest, token), "yes")).StatusCode);
    }

    [Fact]
    public async Task Guest_who_wants_no_mail_gets_none_with_one_press_and_keeps_the_link()
    {
        house.NextMorning();
        var poll = await Start();
        var (guest, address) = await Invite(poll);
        var mail = (await house.Sink.Until(address, 1))[0];
        using var visitor = house.Visitor();
        using var stopped = await visitor.Post("/api/mail/stop", new { token = Uri.UnescapeDataString(Regex.Match(mail.Readable, @"afmelden\?t=([\w-]+)").Groups[1].Value) });

        Assert.Equal(HttpStatusCode.NoContent, stopped.StatusCode);
        Assert.False((await house.Read($"{poll}")).ContainsKey(GuestAddress.IdOf(guest)));
        Assert.Equal("Els Bakker", (await PollHouse.Look(visitor, $"{poll}", (guest, TokenIn(mail)))).GetProperty("guest").GetString());
    }

    [Fact]
    public async Task Mail_to_a_guest_waits_for_the_morning()
    {
        house.NextMorning();
        house.Clock(19, 0);
        var poll = await Start();
        var (_, address) = await Invite(poll);
        await house.Town.Until($"{poll}", async () => Seq(await house.Host.Open(poll, Actor.System, 0, CancellationToken.None)) > 2);
        Assert.DoesNotContain(house.Sink.All, mail => mail.To == address);

        house.NextMorning();

        await house.Sink.Until(address, 1);
    }

    // Begun, invited, put off.
    private static long Seq(Result<Opening> opening) => opening.Value!.Seq;

    private async Task<GrainId> Start()
    {
        var (key, day) = (Town.New(), DutchDay.Of(house.Now).AddDays(30));
        var when = When.At(day, new(15, 30), new(17, 0));
        await house.Town.As(house.Emma, GrainId.Parse(house.Lab.Leerlab), new StartPoll(key, "Tweede bijeenkomst", [new("option-1", when)]));
        await house.Until($"poll/{key}", documents => documents.ContainsKey("poll"));
        return new("poll", key);
    }

    private async Task<(string Guest, string Address)> Invite(GrainId poll)
    {
        var guest = Town.New();
        var address = $"els-{guest}@gemeente.example";
        await house.Town.As(house.Emma, poll, new InviteGuest(guest, "Els Bakker", PollHouse.HashOf(PollHouse.Token()), Address: address));
        return (guest, address);
    }

    private static string TokenIn(Caught mail) => Regex.Match(mail.Readable, @"/prikken#[\w-]+/[\w-]+/([\w-]+)").Groups[1].Value;
}
