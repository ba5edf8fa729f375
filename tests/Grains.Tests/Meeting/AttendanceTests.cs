using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Tests.Leerlab;
using static Leerlabs.Grains.Tests.Meeting.MeetingBench;

namespace Leerlabs.Grains.Tests.Meeting;

public sealed class AttendanceTests
{
    private static readonly When Elsewhen = When.At(new(2027, 1, 14), new(15, 30), new(17, 0));

    [Fact]
    public void Who_takes_part_answers_and_may_think_again()
    {
        var bench = Planned();

        bench.Does(In(Role.Delegate), new AnswerInvitation(Reply.Accepted));
        bench.Does(In(Role.Delegate), new AnswerInvitation(Reply.Declined, " Ziek "));

        Assert.Equal((Reply.Declined, "Ziek"), (Of(bench, In(Role.Delegate)).Answer, Of(bench, In(Role.Delegate)).Note));
        Assert.Null(bench.Does(In(Role.Delegate), new AnswerInvitation(Reply.Declined, "Ziek")).Frame);
        Assert.Equal("forbidden", bench.Refused(In(Role.BoardExecutive), new AnswerInvitation(Reply.Accepted)));
    }

    [Fact]
    public void Answer_by_mail_counts_as_one_on_the_page_and_too_late_it_is_left()
    {
        var bench = Planned();

        bench.Does(Actor.System, new RecordAnswer(Other.Id, Reply.Tentative));
        bench.Does(Actor.System, new RecordAnswer("person/stranger", Reply.Accepted));
        bench.Does(In(Role.Chair), new CancelMeeting());
        bench.Does(Actor.System, new RecordAnswer(Other.Id, Reply.Accepted));

        Assert.Equal(Reply.Tentative, Of(bench, Other).Answer);
        Assert.Single(bench.State.Ordered.OfType<AttendeeDocument>());
    }

    [Fact]
    public void Older_answer_by_mail_never_overrides_a_newer_one()
    {
        var bench = Planned();
        bench.Wait(TimeSpan.FromHours(5));
        bench.Does(Actor.System, Mailed(Reply.Declined, hours: 2));

        Assert.Null(bench.Does(Actor.System, Mailed(Reply.Accepted, hours: 1)).Frame);
        Assert.Null(bench.Does(Actor.System, Mailed(Reply.Declined, hours: 2)).Frame);
        bench.Does(Other, new AnswerInvitation(Reply.Tentative));
        Assert.Null(bench.Does(Actor.System, Mailed(Reply.Accepted, hours: 4)).Frame);
        Assert.Equal(Reply.Tentative, Of(bench, Other).Answer);
    }

    [Fact]
    public void Clock_that_runs_ahead_does_not_overrule_what_is_said_later()
    {
        var bench = Planned();
        bench.Does(Actor.System, Mailed(Reply.Declined, hours: 90));
        Assert.Equal(MeetingBench.Begin, Of(bench, Other).Answered);

        bench.Wait(TimeSpan.FromHours(1));
        bench.Does(Actor.System, Mailed(Reply.Accepted, hours: 1));

        Assert.Equal(Reply.Accepted, Of(bench, Other).Answer);
    }

    [Fact]
    public void Answer_to_an_earlier_time_is_left_and_one_to_an_earlier_title_is_not()
    {
        var bench = Planned();
        bench.Does(In(Role.Chair), new ChangeMeeting(When: Elsewhen));
        bench.Does(In(Role.Chair), new ChangeMeeting("Anders"));

        Assert.Null(bench.Does(Actor.System, Mailed(Reply.Accepted, hours: 0) with { Seq = 0 }).Frame);
        bench.Does(Actor.System, Mailed(Reply.Accepted, hours: 0) with { Seq = 1 });

        Assert.Equal(Reply.Accepted, Of(bench, Other).Answer);
    }

    [Fact]
    public void Note_stays_with_the_same_answer_and_goes_with_another()
    {
        var bench = Planned();
        bench.Does(Actor.System, Mailed(Reply.Tentative, hours: 0) with { Note = "Half vijf" });
        bench.Wait(TimeSpan.FromHours(2));

        bench.Does(Actor.System, Mailed(Reply.Tentative, hours: 1));
        Assert.Equal("Half vijf", Of(bench, Other).Note);
        bench.Does(Actor.System, Mailed(Reply.Accepted, hours: 2));
        Assert.Null(Of(bench, Other).Note);
    }

    [Fact]
    public void Whoever_opens_the_page_of_a_running_meeting_is_there()
    {
        var bench = Planned();
        Assert.Null(bench.Does(Other, new Attend()).Frame);

        bench.Does(In(Role.Chair), new StartMeeting());
        bench.Does(Other, new Attend());

        Assert.Equal((true, null), (Of(bench, Other).Present, Of(bench, Other).MarkedBy));
        Assert.True(Of(bench, In(Role.Chair)).Present);
    }

    [Fact]
    public void What_was_said_by_hand_stands()
    {
        var bench = Planned();
        bench.Does(In(Role.Chair), new StartMeeting());

        bench.Does(In(Role.Chair), new MarkPresent(Other.Id, false));
        bench.Does(Other, new Attend());

        Assert.Equal((false, In(Role.Chair).Id), (Of(bench, Other).Present, Of(bench, Other).MarkedBy));
        Assert.Equal("forbidden", bench.Refused(Other, new MarkPresent(Other.Id, true)));
        Assert.Equal("person-not-here", bench.Refused(In(Role.Chair), new MarkPresent("person/stranger", true)));
    }

    [Fact]
    public void Before_it_began_nobody_was_there() =>
        Assert.Equal("meeting-not-begun", Planned().Refused(In(Role.Chair), new MarkPresent(Other.Id, true)));

    [Fact]
    public void Another_time_is_told_to_the_organiser_and_stands_until_the_next_answer()
    {
        var bench = Planned();
        var told = bench.Does(Actor.System, Mailed(Reply.Tentative, hours: 0) with { Proposed = Later });

        var notice = Assert.IsType<Notify>(Assert.Single(told.Messages, message => $"{message.To}" == In(Role.LeerlabTeam).Id).Fact);
        Assert.Equal((InboxKind.Proposed, Other.Id), (notice.Kind, notice.By));
        Assert.Equal(Later, Of(bench, Other).Proposed);
        bench.Does(Other, new AnswerInvitation(Reply.Accepted));
        Assert.Null(Of(bench, Other).Proposed);
    }

    [Fact]
    public void Proposal_is_overtaken_when_the_meeting_moves_and_not_when_its_title_changes()
    {
        var bench = Planned();
        bench.Does(Actor.System, Mailed(Reply.Tentative, hours: 0) with { Proposed = Later });

        bench.Does(In(Role.Chair), new ChangeMeeting("Anders"));
        Assert.Equal(Later, Of(bench, Other).Proposed);
        bench.Does(In(Role.Chair), new ChangeMeeting(When: Later));
        Assert.Null(Of(bench, Other).Proposed);
    }

    [Fact]
    public void What_cannot_be_or_has_passed_proposes_nothing()
    {
        var bench = Planned();
        When[] none = [When.At(new(2026, 12, 3), new(17, 0), new(16, 0)), When.On(new(2026, 11, 1)), Then];

        Assert.All(none, proposed =>
        {
            bench.Wait(TimeSpan.FromHours(1));
            bench.Does(Actor.System, new RecordAnswer(Other.Id, Reply.Tentative, At: bench.Now, Proposed: proposed));
            Assert.Null(Of(bench, Other).Proposed);
        });
    }

    private static When Later => When.At(new(2026, 12, 10), new(15, 30), new(17, 0));

    private static RecordAnswer Mailed(Reply answer, int hours) => new(Other.Id, answer, At: MeetingBench.Begin.AddHours(hours));

    private static AttendeeDocument Of(RuleBench bench, Actor actor) => bench.State.Get<AttendeeDocument>(AttendeeDocument.IdOf(actor.Id));
}
