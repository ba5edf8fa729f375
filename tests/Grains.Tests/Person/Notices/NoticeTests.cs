using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Post;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Person.PersonBench;

namespace Leerlabs.Grains.Tests.Person.Notices;

/// <summary>What happens to someone on a Tuesday at ten, and the mail that comes of it.</summary>
public sealed class NoticeTests
{
    private const string Address = "sanne@school.example";
    private static readonly Actor TheLog = Actor.Grain(new GrainId("log", "dagstart"));
    private static readonly SetNotices Usual = new(Timing.AtOnce, Timing.AtOnce, Timing.AtOnce, Timing.Digest, true);
    private readonly RuleBench _bench = Registered();

    [Fact]
    public void Mentions_of_ten_minutes_go_in_one_mail()
    {
        Confirmed();
        Mentioned(1);
        _bench.Wait(TimeSpan.FromSeconds(30));
        Mentioned(2);
        _bench.Wait(TimeSpan.FromSeconds(31));
        Mentioned(3);
        Mentioned(4);
        _bench.Wait(TimeSpan.FromMinutes(9));

        Assert.Equal(["item-1", "item-2"], Mails.Single().Inbox!.Value.AsEnumerable());

        _bench.Wait(TimeSpan.FromMinutes(1));
        Assert.Equal(["item-3", "item-4"], Mails[1].Inbox!.Value.AsEnumerable());
    }

    [Fact]
    public void Same_event_again_makes_no_second_mail()
    {
        Confirmed();
        Mentioned(1);
        _bench.Wait(TimeSpan.FromMinutes(1));
        var mail = Mails.Single();
        _bench.Send(Actor.System, new EndMail(Ids.KeyOf(mail.Id)));

        Assert.Null(Mentioned(1).Frame);
        _bench.Wait(TimeSpan.FromDays(1));
        Assert.DoesNotContain(Mails, other => other.Kind == MailKind.Notices);
    }

    [Fact]
    public void What_was_read_meanwhile_needs_no_mail()
    {
        Confirmed();
        Mentioned(1);
        _bench.Send(Sanne, new MarkRead(["item-1"]));
        _bench.Wait(TimeSpan.FromMinutes(1));

        Assert.Empty(Mails);
    }

    [Theory]
    [InlineData(InboxKind.ExpertTalk)]
    [InlineData(InboxKind.ExpertTalkCancelled)]
    public void Talk_with_an_expert_is_mailed_to_who_has_read_of_it_too_for_its_calendar(InboxKind kind)
    {
        Confirmed();
        _bench.Send(Actor.Grain(new GrainId("expert-request", "vraag001")), new Notify("item-1", kind, "expert-request/vraag001", "vraag001", "person/ed", _bench.Now, "afspraak-1"));
        _bench.Send(Sanne, new MarkRead(["item-1"]));
        _bench.Wait(TimeSpan.FromMinutes(1));

        Assert.Equal(["item-1"], Mails.Single().Inbox!.Value.AsEnumerable());
    }

    [Fact]
    public void Nothing_is_mailed_to_an_address_that_nobody_confirmed()
    {
        _bench.Send(Sanne, new SetMailAddress(Address));
        Mentioned(1);
        _bench.Wait(TimeSpan.FromHours(1));

        Assert.Equal(MailKind.Confirmation, Mails.Single().Kind);
    }

    [Fact]
    public void Confirmation_is_of_the_address_that_was_asked()
    {
        _bench.Send(Sanne, new SetMailAddress(Address));

        Assert.Equal("mail-link-old", _bench.Send(Actor.System, new ConfirmMailAddress("other@school.example")).Refusal?.Key);
        Assert.NotNull(_bench.Send(Actor.System, new ConfirmMailAddress(Address)).Frame);
        Assert.Null(_bench.Send(Actor.System, new ConfirmMailAddress(Address)).Frame);
    }

    [Fact]
    public void Other_address_is_not_confirmed_and_the_earlier_one_is_erased()
    {
        Confirmed();

        var changed = _bench.Send(Sanne, new SetMailAddress("sanne@elders.example"));

        Assert.Equal([MailAddressDocument.TheId], changed.Erased.AsEnumerable());
        Assert.Null(_bench.State.Get<MailAddressDocument>(MailAddressDocument.TheId).Confirmed);
        Assert.Equal([MailAddressDocument.TheId], _bench.Send(Sanne, new SetMailAddress()).Erased.AsEnumerable());
    }

    [Theory]
    [InlineData("sanne")]
    [InlineData("sanne@school")]
    [InlineData("a@b@c.nl")]
    [InlineData("sanne <s@school.example>")]
    [InlineData("s@school.example\r\nBcc: iemand@elders.example")]
    public void Address_is_one_address(string address) =>
        Assert.Equal("mail-address-wrong", _bench.Send(Sanne, new SetMailAddress(address)).Refusal?.Key);

    [Fact]
    public void There_is_an_end_to_asking_for_confirmations()
    {
        for (var time = 0; time < Limits.ConfirmationsPerDay; time++)
            Assert.Null(_bench.Send(Sanne, new SetMailAddress($"s{time}@school.example")).Refusal);

        Assert.Equal("mail-too-often", _bench.Send(Sanne, new SetMailAddress(Address)).Refusal?.Key);
        _bench.Wait(TimeSpan.FromDays(1));
        Assert.Null(_bench.Send(Sanne, new SetMailAddress(Address)).Refusal);
    }

    [Fact]
    public void Who_stops_mail_gets_none_also_of_what_waits()
    {
        Confirmed();
        Mentioned(1);
        _bench.Send(Actor.System, new StopMail());
        Mentioned(2);
        _bench.Wait(TimeSpan.FromHours(1));

        Assert.Empty(Mails);
        Assert.Equal(2, _bench.State.Ordered.OfType<InboxDocument>().Count());
    }

    [Fact]
    public void Kind_that_someone_wants_never_is_not_mailed()
    {
        Confirmed();
        _bench.Send(Sanne, Usual with { Mention = Timing.Never });
        Mentioned(1);
        _bench.Wait(TimeSpan.FromHours(1));

        Assert.Empty(Mails);
    }

    [Fact]
    public void News_never_comes_at_once() =>
        Assert.Equal("news-not-at-once", _bench.Send(Sanne, Usual with { News = Timing.AtOnce }).Refusal?.Key);

    [Fact]
    public void Mail_that_is_put_off_comes_back_with_what_came_since()
    {
        Confirmed();
        Mentioned(1);
        _bench.Wait(TimeSpan.FromMinutes(1));
        _bench.Send(Actor.System, new PutMailOff(Ids.KeyOf(Mails.Single().Id), _bench.Now.AddDays(2)));
        Mentioned(2);
        Assert.Empty(Mails);

        _bench.Wait(TimeSpan.FromDays(2));
        Assert.Equal(["item-1", "item-2"], Mails.Single(mail => mail.Kind == MailKind.Notices).Inbox!.Value.Order());
    }

    [Fact]
    public void Post_hears_of_a_mail_and_not_of_the_address()
    {
        var asked = _bench.Send(Sanne, new SetMailAddress(Address));

        Assert.Equal("person/sanne", Assert.IsType<PostLetter>(asked.Messages.Single().Fact).Person);
        Assert.DoesNotContain(Address, $"{asked.Messages.Single().Fact}", StringComparison.Ordinal);
    }

    private Mail[] Mails => [.. _bench.State.Ordered.OfType<Mail>()];

    private void Confirmed()
    {
        _bench.Send(Sanne, new SetMailAddress(Address));
        _bench.Send(Actor.System, new ConfirmMailAddress(Address));
        _bench.Send(Actor.System, new EndMail(Ids.KeyOf(Mails.Single().Id)));
    }

    private Outcome Mentioned(int number) =>
        _bench.Send(TheLog, new Notify($"item-{number}", InboxKind.Mention, "log/dagstart", "entry001", "person/bram", Begin));
}
