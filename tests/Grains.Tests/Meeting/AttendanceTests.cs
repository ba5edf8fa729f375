using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Tests.Leerlab;
using static Leerlabs.Grains.Tests.Meeting.MeetingBench;

namespace Leerlabs.Grains.Tests.Meeting;

public sealed class AttendanceTests
{
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

    private static AttendeeDocument Of(RuleBench bench, Actor actor) => bench.State.Get<AttendeeDocument>(AttendeeDocument.IdOf(actor.Id));
}
