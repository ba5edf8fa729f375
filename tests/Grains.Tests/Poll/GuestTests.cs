using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Poll;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Poll.PollBench;

namespace Leerlabs.Grains.Tests.Poll;

public sealed class GuestTests
{
    private static readonly InviteGuest Els = new("guest-els", "Els  Bakker", Hash);

    [Fact]
    public void Guest_answers_through_the_link_alone()
    {
        var bench = Invited();

        Assert.Null(bench.Send(Actor.System, Saying(Hash)).Refusal);
        Assert.Equal([new Choice(Thursday, Answer.Yes)], bench.State.Get<Guest>("guest/guest-els").Choices.AsEnumerable());
        Assert.Equal(1, bench.Tally(Thursday).Yes);
    }

    [Fact]
    public void Nobody_changes_a_guests_answer()
    {
        var bench = Invited();
        bench.Send(Actor.System, Saying(Hash));

        Assert.Equal("poll-guest-unknown", bench.Send(Actor.System, Saying(new('b', 64))).Refusal?.Key);
        Assert.All([Team, Anna, Chair, Actor.Person("person/stranger")], who => Assert.Equal("forbidden", bench.Send(who, Saying(Hash)).Refusal?.Key));
        Assert.Equal("poll-person-unknown", bench.Send(Team, new AnswerFor("guest/guest-els", [new(Thursday, Answer.No)])).Refusal?.Key);
    }

    [Fact]
    public void Those_who_plan_invite_guests_and_delegates_a_stand_in()
    {
        Assert.Null(Open().Send(Chair, Els with { CommandId = "" }).Refusal);
        Assert.Equal("forbidden", Open().Send(Anna, Els with { CommandId = "" }).Refusal?.Key);
        Assert.Equal("forbidden", Open().Send(Leader, Els with { StandsIn = true, CommandId = "" }).Refusal?.Key);

        var bench = Open();
        bench.Send(Bram, Els with { StandsIn = true, CommandId = "" });
        bench.Send(Actor.System, Saying(Hash));
        Assert.Equal(Standpoint.Yes, bench.Stands(Trekvaart));
    }

    [Fact]
    public void Secret_of_a_link_is_seen_by_nobody()
    {
        var bench = Invited();

        Assert.All([Team, Anna, Ineke], who => Assert.DoesNotContain(bench.Visible(bench.State, bench.AudienceOf(who)), document => document is GuestSecret));
        Assert.All(bench.Frames.SelectMany(frame => frame.Events), happened => Assert.DoesNotContain(Hash, Encoding.UTF8.GetString(happened.Span)));
    }

    [Fact]
    public void Withdrawn_guest_is_forgotten_and_the_link_is_worth_nothing()
    {
        var bench = Invited();
        bench.Send(Actor.System, Saying(Hash));
        var withdrawn = bench.Send(Team, new WithdrawGuest("guest-els"));

        Assert.Equal(["guest/guest-els"], withdrawn.Erased.AsEnumerable());
        Assert.Equal("poll-guest-unknown", bench.Send(Actor.System, Saying(Hash)).Refusal?.Key);
        Assert.Equal(0, bench.Tally(Thursday).Yes);
    }

    [Fact]
    public void Guest_answers_no_more_once_the_poll_is_closed()
    {
        var bench = Invited();
        bench.Wait(TimeSpan.FromDays(7));

        Assert.Equal("poll-closed", bench.Send(Actor.System, Saying(Hash)).Refusal?.Key);
    }

    private static RuleBench Invited()
    {
        var bench = Open();
        Assert.Null(bench.Send(Team, Els with { CommandId = "" }).Refusal);
        return bench;
    }

    private static AnswerGuest Saying(string hash) => new("guest-els", hash, [new(Thursday, Answer.Yes)], "Graag online.");
}
