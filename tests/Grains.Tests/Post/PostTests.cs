using Leerlabs.Grains.Core;
using Leerlabs.Grains.Post;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.Post;

public sealed class PostTests
{
    private const string Key = "notices-7-sanne";
    private static readonly DateTimeOffset Begin = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);
    private static readonly Actor Sanne = Actor.Person("person/sanne");
    private static readonly PostLetter Posted = new(Key, "person/sanne", "notices-7");
    private readonly RuleBench _bench = New();

    private static Plays Plays { get; } = new(
        New,
        [Sanne, Actor.System],
        [
            (bench, act) => bench.Send(Actor.System, new PostLetter($"letter-{act.Which % 4}", "person/sanne", "notices-7")),
            (bench, act) => bench.Send(Actor.System, new TakeLetter($"letter-{act.Which % 4}", Begin.AddMinutes(act.How % 9))),
            (bench, act) => bench.Send(Actor.System, new EndLetter($"letter-{act.Which % 4}")),
            (bench, act) => bench.Send(Actor.System, new GiveReplyKey($"key-{act.How}", (bench.State.Documents.GetValueOrDefault(ReplyKey.TheId) as ReplyKey)?.Sealed)),
            (bench, act) => bench.Wait(TimeSpan.FromMinutes(act.How % 3)),
        ]);

    [Fact]
    public void Letter_is_posted_once()
    {
        _bench.Send(Actor.System, Posted);

        Assert.Null(_bench.Send(Actor.System, Posted with { CommandId = "again" }).Frame);
    }

    [Fact]
    public void Letter_is_in_the_hands_of_one_at_a_time()
    {
        _bench.Send(Actor.System, Posted);
        _bench.Send(Actor.System, new TakeLetter(Key, Begin.AddMinutes(2)));

        Assert.Equal("letter-taken", _bench.Send(Actor.System, new TakeLetter(Key, Begin.AddMinutes(3))).Refusal?.Key);
        _bench.Wait(TimeSpan.FromMinutes(2));
        _bench.Send(Actor.System, new TakeLetter(Key, Begin.AddMinutes(4)));
        Assert.Equal(2, _bench.State.Get<Letter>($"letter/{Key}").Tries);
    }

    [Fact]
    public void Letter_that_went_out_is_gone()
    {
        _bench.Send(Actor.System, Posted);
        _bench.Send(Actor.System, new EndLetter(Key));

        Assert.Empty(_bench.State.Documents);
        Assert.Equal("not-found", _bench.Send(Actor.System, new TakeLetter(Key, Begin)).Refusal?.Key);
        Assert.Null(_bench.Send(Actor.System, new EndLetter(Key)).Frame);
    }

    [Fact]
    public void Key_is_replaced_by_who_knows_it_and_two_at_once_leave_one()
    {
        _bench.Send(Actor.System, new GiveReplyKey("eerste"));
        _bench.Send(Actor.System, new GiveReplyKey("tegelijk"));
        Assert.Equal("eerste", _bench.State.Get<ReplyKey>("reply-key").Sealed);

        _bench.Send(Actor.System, new GiveReplyKey("tweede", "eerste"));
        Assert.Equal("tweede", _bench.State.Get<ReplyKey>("reply-key").Sealed);
    }

    [Fact]
    public void No_person_looks_into_the_post()
    {
        Assert.Equal("forbidden", _bench.Send(Sanne, Posted).Refusal?.Key);
        Assert.True(_bench.AudienceOf(Sanne).IsNobody);
    }

    [Fact]
    public void Documents_and_frames_after_them_make_the_documents_of_now_for_everyone() => Plays.Converge();

    [Fact]
    public void Every_type_of_event_is_played() => Plays.CoverEvery<PostEvent>();

    private static RuleBench New() => new(new PostRules(), PostRules.Main, Begin);
}
