using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Person.PersonBench;

namespace Leerlabs.Grains.Tests.Person.Notices;

public sealed class DigestTests
{
    private const string Log = "log/dagstart";
    private readonly RuleBench _bench = Registered();

    public DigestTests() => _bench.Send(TheLab, In(Lab, 1, AsCoach));

    [Fact]
    public void Digest_is_made_at_four_on_every_weekday()
    {
        var days = new List<DateTimeOffset>();
        for (var day = 0; day < 7; day++)
        {
            _bench.Wait(TimeSpan.FromDays(1));
            days.AddRange(Digests.Select(mail => mail.At));
            foreach (var mail in Digests)
                _bench.Send(Actor.System, new TellDigest(Ids.KeyOf(mail.Id)));
        }

        Assert.Equal(5, days.Count);
    }

    [Fact]
    public void What_is_new_lies_in_the_inbox_as_one_item()
    {
        var mail = AtFour();

        _bench.Send(Actor.System, new TellDigest(mail, [new(Log, 480, 20, 600), new("log/andere", 0, 0, 7)]));

        var item = _bench.State.Ordered.OfType<InboxDocument>().Single();
        Assert.Equal((InboxKind.Digest, 480, 20), (item.Kind, item.Logs!.Value.Single().Entries, item.Logs.Value.Single().Comments));
        Assert.Equal([new(Log, 600), new LogHead("log/andere", 7)], _bench.State.Get<Mailing>(Mailing.TheId).Told!.Value.AsEnumerable());
    }

    [Fact]
    public void Digest_is_told_once()
    {
        var mail = AtFour();
        _bench.Send(Actor.System, new TellDigest(mail, [new(Log, 1, 0, 600)]));

        Assert.Null(_bench.Send(Actor.System, new TellDigest(mail, [new(Log, 1, 0, 600)]) { CommandId = "again" }).Frame);
    }

    [Fact]
    public void Day_without_news_has_no_digest()
    {
        _bench.Send(Actor.System, new TellDigest(AtFour(), [new(Log, 0, 0, 600)]));

        Assert.Empty(Digests);
        Assert.Empty(_bench.State.Ordered.OfType<InboxDocument>());
    }

    [Fact]
    public void Who_wants_no_news_gets_no_digest_and_keeps_the_next_moment()
    {
        _bench.Send(Sanne, new SetNotices(Timing.AtOnce, Timing.AtOnce, Timing.AtOnce, Timing.Never, true));
        _bench.Wait(TimeSpan.FromDays(1));

        Assert.Empty(Digests);
        Assert.True(_bench.State.Get<Mailing>(Mailing.TheId).Digest > _bench.Now);
    }

    [Fact]
    public void What_may_wait_goes_with_the_digest()
    {
        _bench.Send(Sanne, new SetMailAddress("sanne@school.example"));
        _bench.Send(Actor.System, new ConfirmMailAddress("sanne@school.example"));
        _bench.Send(Sanne, new SetNotices(Timing.Digest, Timing.AtOnce, Timing.AtOnce, Timing.Digest, true));
        _bench.Send(Actor.Grain(new GrainId("log", "dagstart")), new Notify("item-1", InboxKind.Mention, Log, "entry001", "person/bram", Begin));
        AtFour();

        Assert.Equal(["item-1"], Digests.Single().Inbox!.Value.AsEnumerable());
    }

    private Mail[] Digests => [.. _bench.State.Ordered.OfType<Mail>().Where(mail => mail.Kind == MailKind.Digest)];

    private string AtFour()
    {
        _bench.Wait(TimeSpan.FromHours(8));
        return Ids.KeyOf(Digests.Single().Id);
    }
}
