using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Poll;
using static Leerlabs.Grains.Tests.Poll.PollBench;

namespace Leerlabs.Grains.Tests.Poll;

public sealed class AnsweringTests
{
    [Fact]
    public void Answers_to_other_options_and_the_remark_stay()
    {
        var bench = Open();
        bench.Says(Anna, Answer.Yes, Answer.No, "Vrijdag werk ik niet.");
        bench.Says(Anna, thursday: Answer.IfNeedBe);

        var mine = bench.State.Get<AnswerDocument>("answer/anna");
        Assert.Equal([new Choice(Thursday, Answer.IfNeedBe), new Choice(Friday, Answer.No)], mine.Choices.AsEnumerable());
        Assert.Equal("Vrijdag werk ik niet.", mine.Remark);
    }

    [Fact]
    public void Answer_can_be_taken_back()
    {
        var bench = Open();
        bench.Says(Anna, Answer.Yes);
        bench.Send(Anna, new GiveAnswer([new(Thursday)]));

        Assert.Empty(bench.State.Get<AnswerDocument>("answer/anna").Choices);
    }

    [Fact]
    public void Same_answer_once_more_changes_nothing()
    {
        var bench = Open();
        bench.Says(Anna, Answer.Yes);

        Assert.Null(bench.Says(Anna, Answer.Yes).Frame);
    }

    [Fact]
    public void Who_only_looks_on_does_not_answer()
    {
        Assert.Equal("poll-not-asked", Open().Says(Board, Answer.Yes).Refusal?.Key);
        Assert.Equal("forbidden", Open().Says(Expert, Answer.Yes).Refusal?.Key);
        Assert.Equal("forbidden", Open().Says(Actor.Person("person/stranger"), Answer.Yes).Refusal?.Key);
    }

    [Fact]
    public void Nobody_answers_for_another_except_the_leerlab_team()
    {
        var bench = Open();
        var asked = new AnswerFor(Bram.Id, [new(Thursday, Answer.Yes)]);

        Assert.All([Anna, Cleo, Leader, Ineke, Chair, Board], who => Assert.Equal("forbidden", bench.Send(who, asked with { CommandId = "" }).Refusal?.Key));
        Assert.Null(bench.Send(Team, asked with { CommandId = "" }).Refusal);
    }

    [Fact]
    public void What_the_leerlab_team_filled_in_shows_until_the_person_answers()
    {
        var bench = Open();
        bench.Send(Team, new AnswerFor(Bram.Id, [new(Thursday, Answer.Yes), new(Friday, Answer.No)]));
        Assert.All(bench.State.Get<AnswerDocument>("answer/bram").Choices, choice => Assert.Equal(Team.Id, choice.By));

        bench.Says(Bram, Answer.Yes);

        Assert.Equal([new Choice(Thursday, Answer.Yes), new Choice(Friday, Answer.No, Team.Id)], bench.State.Get<AnswerDocument>("answer/bram").Choices.AsEnumerable());
    }

    [Fact]
    public void Leerlab_team_answers_for_nobody_who_is_not_asked() =>
        Assert.Equal("poll-person-unknown", Open().Send(Team, new AnswerFor(Board.Id, [new(Thursday, Answer.Yes)])).Refusal?.Key);

    [Fact]
    public void Option_that_is_gone_takes_no_answer()
    {
        var bench = Open();
        bench.Says(Anna, Answer.Yes, Answer.Yes);
        bench.Send(Team, new RemoveOption(Thursday));

        Assert.Equal("poll-option-gone", bench.Says(Bram, Answer.Yes).Refusal?.Key);
        Assert.Equal([new Choice(Friday, Answer.Yes)], bench.State.Get<AnswerDocument>("answer/anna").Choices.AsEnumerable());
    }

    [Fact]
    public void Stand_in_speaks_for_the_school_and_is_asked()
    {
        var bench = Open();
        var named = bench.Send(Bram, new NameStandIn(Leader.Id));
        bench.Says(Leader, Answer.Yes, Answer.Yes);

        Assert.Equal(InboxKind.Poll, Assert.IsType<Notify>(named.Messages.Single(message => $"{message.To}" == Leader.Id).Fact).Kind);
        Assert.Equal(Standpoint.Yes, bench.Stands(Trekvaart));
        Assert.DoesNotContain(Bram.Id, bench.Owing());
    }

    [Fact]
    public void Whoever_stands_in_owes_the_answer_instead()
    {
        var bench = Open();
        bench.Send(Bram, new NameStandIn(Leader.Id));

        Assert.Contains(Leader.Id, bench.Owing());
        Assert.DoesNotContain(Bram.Id, bench.Owing());

        bench.Send(Bram, new NameStandIn());
        Assert.Contains(Bram.Id, bench.Owing());
    }

    [Fact]
    public void Stand_in_is_of_the_same_school()
    {
        Assert.Equal("poll-stand-in-other-school", Open().Send(Bram, new NameStandIn(Anna.Id)).Refusal?.Key);
        Assert.Equal("poll-stand-in-other-school", Open().Send(Bram, new NameStandIn(Bram.Id)).Refusal?.Key);
        Assert.Equal("poll-not-delegate", Open().Send(Leader, new NameStandIn(Bram.Id)).Refusal?.Key);
    }

    [Fact]
    public void Who_comes_into_the_leerlab_is_asked_too_and_hears_so_from_the_leerlab_alone()
    {
        var bench = Open();
        var heard = bench.Send(TheLab, new SetMember("person/new", 9, [new(Role.Delegate, Zandtong)]));

        Assert.DoesNotContain(heard.Messages, message => $"{message.To}" == "person/new");
        Assert.Null(bench.Send(Actor.Person("person/new"), new GiveAnswer([new(Friday, Answer.Yes)])).Refusal);
    }

    [Fact]
    public void Fact_of_another_leerlab_changes_nothing() =>
        Assert.Null(Open().Send(Actor.Grain(new GrainId("leerlab", "other")), new SetMember(Anna.Id, 99, [])).Frame);
}
