using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Poll;
using Leerlabs.Grains.Post;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Poll.PollBench;

namespace Leerlabs.Grains.Tests.Poll;

public sealed class GuestMailTests
{
    private const string Els = "guest-els";
    private const string TheAddress = "guest-address/guest-els";

    [Fact]
    public void Guest_with_an_address_gets_the_link_by_mail_and_one_without_does_not()
    {
        var bench = Open();
        var posted = Assert.Single(Posted(bench.Send(Chair, Invite())));
        var mail = bench.State.Get<GuestMail>($"guest-mail/{posted.Mail}");

        Assert.Equal((Els, GuestMailKind.Invited, Chair.Id, "poll/prik"), (mail.Guest, mail.Kind, mail.By, posted.Person));
        Assert.Empty(Posted(bench.Send(Chair, new InviteGuest("guest-bob", "Bob", Hash))));
    }

    [Fact]
    public void Address_is_seen_by_those_who_plan_alone_and_what_is_mailed_by_nobody()
    {
        var bench = Invited();

        Assert.All([Team, Chair, Ineke], who => Assert.Contains(Seen(bench, who), document => document is GuestAddress));
        Assert.All([Anna, Leader, Board, Expert], who => Assert.DoesNotContain(Seen(bench, who), document => document is GuestAddress));
        Assert.All([Team, Anna], who => Assert.DoesNotContain(Seen(bench, who), document => document is GuestMail));
    }

    [Fact]
    public void What_is_no_address_is_refused() =>
        Assert.Equal("mail-address-wrong", Open().Send(Chair, Invite("els at gemeente")).Refusal?.Key);

    [Fact]
    public void Guest_who_owes_an_answer_is_reminded_two_days_before_and_one_who_answered_is_not()
    {
        var bench = Invited();
        bench.Send(Chair, new InviteGuest("guest-bob", "Bob", Hash, Address: "bob@gemeente.example"));
        bench.Send(Actor.System, new AnswerGuest("guest-bob", Hash, [new(Thursday, Answer.Yes), new(Friday, Answer.No)]));
        bench.Wait(TimeSpan.FromDays(5));

        Assert.Equal([Els], Mails(bench, GuestMailKind.Reminder).Select(mail => mail.Guest));
    }

    [Fact]
    public void Guests_are_reminded_by_hand_also_when_nobody_else_owes()
    {
        var bench = Invited();
        bench.AllAnswer();

        Assert.Null(bench.Send(Team, new Remind()).Refusal);
        Assert.Equal(Team.Id, Assert.Single(Mails(bench, GuestMailKind.Reminder)).By);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Outcome_overtakes_what_still_waits_and_takes_the_address_along(bool chosen)
    {
        var bench = Invited();
        bench.Send(Team, chosen ? Choice() : new CancelPoll("Te druk."));
        var last = Assert.Single(bench.State.Documents.Values.OfType<GuestMail>());
        var ended = bench.Send(Actor.System, new EndGuestMail(Ids.KeyOf(last.Id)));

        Assert.Equal(chosen ? GuestMailKind.Chosen : GuestMailKind.Cancelled, last.Kind);
        Assert.Equal([TheAddress], ended.Erased.AsEnumerable());
        Assert.DoesNotContain(bench.State.Documents.Values, document => document is GuestAddress or GuestMail);
    }

    [Fact]
    public void Mail_that_was_put_off_is_posted_again_when_its_moment_comes()
    {
        var bench = Invited();
        var mail = Ids.KeyOf(Assert.Single(Mails(bench, GuestMailKind.Invited)).Id);
        bench.Send(Actor.System, new PutGuestMailOff(mail, bench.Now.AddHours(15)));
        bench.Wait(TimeSpan.FromHours(14));
        var before = bench.State.Seq;
        bench.Wait(TimeSpan.FromHours(1));

        Assert.Equal(before + 1, bench.State.Seq);
        Assert.Equal($"{{\"type\":\"guest-mail-posted\",\"mail\":\"{mail}\"}}", Encoding.UTF8.GetString(bench.Frames[^1].Events[0].Span));
        Assert.Equal([mail], Posted(bench.Send(Actor.System, new PostGuestMail(mail))).Select(letter => letter.Mail));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Withdrawn_guest_and_one_who_wants_no_mail_leave_no_address_in_any_frame(bool withdrawn)
    {
        var bench = Invited();
        var gone = withdrawn ? bench.Send(Team, new WithdrawGuest(Els)) : bench.Send(Actor.System, new StopGuestMail(Els));
        bench.Send(Team, new Remind());

        Assert.Contains(TheAddress, gone.Erased);
        Assert.DoesNotContain(bench.State.Documents.Values, document => document is GuestAddress or GuestMail);
    }

    [Fact]
    public void Address_goes_thirty_days_after_the_last_date_when_nothing_is_chosen()
    {
        var bench = Invited();
        bench.Send(Team, new AddOption("option-3", Grains.Calendar.When.On(new DateOnly(2026, 12, 20))));
        bench.Wait(new DateTimeOffset(2027, 1, 19, 22, 59, 0, TimeSpan.Zero) - bench.Now);
        Assert.Contains(bench.State.Documents.Values, document => document is GuestAddress);

        bench.Wait(TimeSpan.FromMinutes(2));

        Assert.DoesNotContain(bench.State.Documents.Values, document => document is GuestAddress or GuestMail);
    }

    private static InviteGuest Invite(string address = " els@gemeente.example ") => new(Els, "Els Bakker", Hash, Address: address);

    private static RuleBench Invited()
    {
        var bench = Open();
        Assert.Null(bench.Send(Chair, Invite()).Refusal);
        return bench;
    }

    private static IEnumerable<GuestMail> Mails(RuleBench bench, GuestMailKind kind) => bench.State.Documents.Values.OfType<GuestMail>().Where(mail => mail.Kind == kind);

    private static IEnumerable<Document> Seen(RuleBench bench, Actor who) => bench.Visible(bench.State, bench.AudienceOf(who));

    private static IEnumerable<PostLetter> Posted(Outcome outcome) => outcome.Messages.Select(message => message.Fact).OfType<PostLetter>();
}
