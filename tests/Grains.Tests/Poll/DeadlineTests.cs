using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Poll;
using static Leerlabs.Grains.Tests.Poll.PollBench;

namespace Leerlabs.Grains.Tests.Poll;

public sealed class DeadlineTests
{
    [Fact]
    public void Poll_closes_to_the_second()
    {
        var bench = Open();
        bench.Wait(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Null(bench.Says(Anna, Answer.Yes).Refusal);

        bench.Wait(TimeSpan.FromSeconds(1));

        Assert.Equal(PollState.Closed, bench.Poll().State);
        Assert.Equal("poll-closed", bench.Says(Anna, Answer.No).Refusal?.Key);
    }

    [Fact]
    public void Answer_after_the_deadline_is_refused_also_before_its_due_time_came_by()
    {
        var bench = Open(deadline: false);
        bench.Wrote(bench.Poll() with { Deadline = Begin });

        Assert.Equal("poll-closed", bench.Says(Anna, Answer.Yes).Refusal?.Key);
    }

    [Fact]
    public void Later_deadline_opens_a_closed_poll_again()
    {
        var bench = Open();
        bench.Wait(TimeSpan.FromDays(8));
        bench.Send(Chair, new SetDeadline(Deadline.AddDays(5)));

        Assert.Null(bench.Says(Anna, Answer.Yes).Refusal);
    }

    [Fact]
    public void Deadline_lies_ahead() =>
        Assert.Equal("poll-deadline-past", Open().Send(Team, new SetDeadline(Begin)).Refusal?.Key);

    [Fact]
    public void Those_who_owe_an_answer_are_reminded_two_days_before_and_nobody_else()
    {
        var bench = Open();
        bench.Says(Aad, Answer.No, Answer.No);
        bench.Says(Ineke, Answer.Yes, Answer.Yes);
        bench.Says(Bram, Answer.Yes);

        bench.Wait(TimeSpan.FromDays(5));

        var frame = bench.Frames[^1];
        Assert.Contains("reminded", System.Text.Encoding.UTF8.GetString(frame.Events[0].Span));
        Assert.Equal([Bram.Id, Chair.Id, Cleo.Id], bench.Owing());
    }

    [Fact]
    public void Reminder_goes_to_those_who_owe_and_not_twice_on_a_day()
    {
        var bench = Open();
        bench.Says(Anna, Answer.Yes, Answer.Yes);
        var reminded = bench.Send(Team, new Remind());

        Assert.Equal([Bram.Id, Chair.Id, Cleo.Id, Ineke.Id], reminded.Messages.Where(IsReminder).Select(message => $"{message.To}"));
        Assert.Equal("poll-reminded-lately", bench.Send(Team, new Remind()).Refusal?.Key);
    }

    [Fact]
    public void Where_everyone_is_asked_everyone_who_takes_part_owes() =>
        Assert.Equal([Aad.Id, Anna.Id, Bram.Id, Chair.Id, Cleo.Id, Ineke.Id, Leader.Id, Team.Id], Open(everyone: true).Owing());

    [Fact]
    public void Organiser_is_told_once_when_all_have_answered()
    {
        var bench = Open();
        bench.AllAnswer();
        bench.Says(Anna, Answer.No);
        bench.Send(Anna, new GiveAnswer([new(Thursday)]));
        bench.Says(Anna, Answer.Yes);

        Assert.Equal(Begin, bench.Poll().Complete);
        Assert.Single(bench.Frames, frame => frame.Puts.Any(put => put.Id == "poll") && frame.Seq > 1);
    }

    [Fact]
    public void Last_answer_tells_the_organiser_and_the_leerlab()
    {
        var bench = Open();
        foreach (var who in new[] { Anna, Bram, Cleo, Ineke })
            bench.Says(who, Answer.Yes, Answer.Yes);
        var last = bench.Says(Chair, Answer.Yes, Answer.IfNeedBe);

        Assert.Equal(InboxKind.PollComplete, Assert.IsType<Notify>(last.Messages.Single(message => $"{message.To}" == Team.Id).Fact).Kind);
        var told = Assert.IsType<SetPoll>(last.Messages.Single(message => $"{message.To}" == Lab).Fact).Summary;
        Assert.Empty(told.Owes);
        Assert.Equal([Kwelder, Trekvaart, Zandtong], told.Answered.AsEnumerable());
    }

    [Fact]
    public void Answer_that_leaves_who_owes_as_it_was_is_not_told_to_the_leerlab() => Assert.Empty(Open().Says(Anna, Answer.Yes).Messages);

    [Fact]
    public void Chosen_option_becomes_a_meeting_of_the_leerlab()
    {
        var bench = Open();
        bench.Wait(TimeSpan.FromDays(8));
        var chosen = bench.Send(Chair, Choice());

        var asked = Assert.IsType<ChooseDate>(chosen.Messages[0].Fact);
        Assert.Equal(new ChooseDate("prik", "meeting-1", MeetingKind.Meeting, "Tweede bijeenkomst", Dates[0].When, Chair.Id) { CommandId = asked.CommandId }, asked);
        Assert.Equal((PollState.Chosen, "meeting-1"), (bench.Poll().State, bench.Poll().Chosen?.Meeting));
        Assert.Equal("poll-chosen", bench.Says(Anna, Answer.Yes).Refusal?.Key);
        Assert.Equal("poll-chosen", bench.Send(Team, Choice(Friday)).Refusal?.Key);
    }

    [Fact]
    public void Those_who_plan_choose_and_cancel()
    {
        Assert.All([Anna, Leader, Board], who => Assert.Equal("forbidden", Open().Send(who, Choice()).Refusal?.Key));
        Assert.Equal("forbidden", Open().Send(Anna, new CancelPoll("Te druk.")).Refusal?.Key);
        Assert.Equal("reason-needed", Open().Send(Ineke, new CancelPoll(" ")).Refusal?.Key);
        Assert.Null(Open().Send(Ineke, new CancelPoll("Te druk.")).Refusal);
    }

    private static bool IsReminder(Message message) => message.Fact is Notify { Kind: InboxKind.PollReminder };
}
