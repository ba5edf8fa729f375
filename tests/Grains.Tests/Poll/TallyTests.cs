using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Grains.Poll;
using static Leerlabs.Grains.Tests.Poll.PollBench;

namespace Leerlabs.Grains.Tests.Poll;

public sealed class TallyTests
{
    private static readonly ImmutableArray<Core.Actor> Voices = [Anna, Aad, Bram, Cleo, Leader, Ineke, Chair, Team];

    [Fact]
    public void One_delegate_of_a_school_suffices()
    {
        var bench = Open();
        bench.Says(Anna, Answer.No);
        bench.Says(Aad, Answer.Yes);
        bench.Says(Bram, Answer.IfNeedBe);

        Assert.Equal((Standpoint.Yes, Standpoint.IfNeedBe, Standpoint.Unknown), (bench.Stands(Kwelder), bench.Stands(Trekvaart), bench.Stands(Zandtong)));
        Assert.Equal(2, bench.Tally(Thursday).Represented);
    }

    [Fact]
    public void School_is_unsure_while_another_delegate_may_still_come()
    {
        var bench = Open();
        bench.Says(Anna, Answer.No);

        Assert.Equal(Standpoint.Unknown, bench.Stands(Kwelder));
        bench.Says(Aad, Answer.No);
        Assert.Equal(Standpoint.No, bench.Stands(Kwelder));
    }

    [Fact]
    public void Where_everyone_is_asked_all_delegates_of_a_school_must_come()
    {
        var bench = Open(everyone: true);
        bench.Says(Anna, Answer.Yes);

        Assert.Equal(Standpoint.Unknown, bench.Stands(Kwelder));
        bench.Says(Aad, Answer.No);
        Assert.Equal(Standpoint.No, bench.Stands(Kwelder));
    }

    [Fact]
    public void School_leader_is_counted_as_a_person_not_as_the_school()
    {
        var bench = Open();
        bench.Says(Leader, Answer.Yes);

        Assert.Equal((Standpoint.Unknown, 1), (bench.Stands(Trekvaart), bench.Tally(Thursday).Yes));
    }

    [Fact]
    public void Who_left_the_leerlab_is_counted_no_more()
    {
        var bench = Open();
        bench.Says(Bram, Answer.Yes);
        bench.Send(TheLab, new SetMember(Bram.Id, 9, []));

        Assert.Equal((Standpoint.Unknown, 0), (bench.Stands(Trekvaart), bench.Tally(Thursday).Yes));
    }

    /// <summary>Everyone's own answers come in their own order; how the persons' answers lie between each other makes no difference.</summary>
    [Fact]
    public void Tally_is_the_same_whatever_the_order_of_answers()
    {
        var one = from who in Gen.Choose(0, Voices.Length - 1)
                  from option in Gen.Elements(Thursday, Friday)
                  from answer in Gen.Elements<Answer?>(Answer.Yes, Answer.IfNeedBe, Answer.No, null)
                  select (Who: who, Option: option, Answer: answer);
        var plays = from answers in one.ListOf() from keys in Gen.Choose(0, 9999).ListOf(answers.Count) from everyone in Gen.Elements(true, false) select (answers, keys, everyone);

        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Arb.From(plays), play =>
        {
            var (asked, shuffled) = (Open(play.everyone), Open(play.everyone));
            foreach (var (who, option, answer) in play.answers)
                asked.Send(Voices[who], new GiveAnswer([new(option, answer)]));
            foreach (var (who, option, answer) in Interleaved(play.answers, play.keys))
                shuffled.Send(Voices[who], new GiveAnswer([new(option, answer)]));

            Assert.All([Thursday, Friday], option => Same(asked.Tally(option), shuffled.Tally(option)));
            Assert.Equal(asked.Owing(), shuffled.Owing());
        }));
    }

    /// <summary>Held against a count by hand: a school comes if need be or surely as its best seat does.</summary>
    [Fact]
    public void Represented_schools_are_those_with_a_seat_that_comes()
    {
        var answers = Gen.Elements<Answer?>(Answer.Yes, Answer.IfNeedBe, Answer.No, null).ArrayOf(Voices.Length);
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Arb.From(answers), said =>
        {
            var bench = Open();
            for (var who = 0; who < Voices.Length; who++)
                bench.Says(Voices[who], said[who]);

            Assert.Equal((Comes(said[0]) || Comes(said[1]) ? 1 : 0) + (Comes(said[2]) ? 1 : 0) + (Comes(said[3]) ? 1 : 0), bench.Tally(Thursday).Represented);
            Assert.Equal(said.Count(one => one == Answer.No), bench.Tally(Thursday).No);
        }));
    }

    private static bool Comes(Answer? said) => said is Answer.Yes or Answer.IfNeedBe;

    // Persons change places, each person's own answers keep their order.
    private static IEnumerable<(int Who, string Option, Answer? Answer)> Interleaved(
        IList<(int Who, string Option, Answer? Answer)> answers, List<int> keys)
    {
        var places = answers.Select((answer, index) => (answer.Who, Key: keys[index])).OrderBy(place => place.Key).Select(place => place.Who).ToList();
        var own = answers.GroupBy(answer => answer.Who).ToDictionary(group => group.Key, group => new Queue<(int Who, string Option, Answer? Answer)>(group));
        return places.Select(who => own[who].Dequeue());
    }

    private static void Same(OptionTally some, OptionTally other)
    {
        Assert.Equal(some.Schools.AsEnumerable(), other.Schools);
        Assert.Equal((some.Yes, some.IfNeedBe, some.No), (other.Yes, other.IfNeedBe, other.No));
    }
}
