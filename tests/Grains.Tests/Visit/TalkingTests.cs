using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Tests.Leerlab;
using Leerlabs.Grains.Visit;
using static Leerlabs.Grains.Tests.Visit.VisitBench;

namespace Leerlabs.Grains.Tests.Visit;

public sealed class TalkingTests
{
    [Theory]
    [InlineData(null, "Ver", "Verder", "visit-without-feed-up")]
    [InlineData("Naartoe", " ", "Verder", "visit-without-feedback")]
    [InlineData("Naartoe", "Ver", "", "visit-without-feedforward")]
    public void Visit_is_not_closed_without_the_three_parts(string? feedUp, string? feedBack, string? feedForward, string refusal)
    {
        var bench = Planned();
        bench.Does(Visitor, new GiveFeedback(feedUp, feedBack, feedForward));

        Assert.Equal(refusal, bench.Refused(Visited, new CloseVisit()));
        Assert.Equal(VisitState.Planned, bench.Visit().State);
    }

    [Fact]
    public void Visit_without_any_feedback_is_not_closed() => Assert.Equal("visit-without-feed-up", Planned().Refused(Visitor, new CloseVisit()));

    [Fact]
    public void Closed_visit_tells_both_teachers_what_the_next_goal_starts_from()
    {
        var bench = Talked();

        var closed = bench.Does(Visited, new CloseVisit());

        var told = closed.Messages.ToDictionary(message => $"{message.To}", message => ((SetVisit)message.Fact).Summary);
        Assert.Equal((Visited.Id, true, Whole.FeedForward), (told[Visitor.Id].With, told[Visitor.Id].Visits, told[Visitor.Id].FeedForward));
        Assert.Equal((Visitor.Id, false, Whole.FeedForward), (told[Visited.Id].With, told[Visited.Id].Visits, told[Visited.Id].FeedForward));
    }

    [Fact]
    public void What_is_written_meanwhile_is_told_to_nobody()
    {
        var bench = Planned();

        Assert.Empty(bench.Does(Visitor, Whole).Messages);
        Assert.Empty(bench.Does(Visitor, new Observe("De start", "Ze wezen aan", "Elf wisten het")).Messages);
        Assert.Empty(bench.Does(Visited, new SetVisitGoal("Een eigen doel noemen")).Messages);
    }

    [Fact]
    public void Closed_visit_changes_no_more()
    {
        var bench = Closed();

        foreach (var command in new VisitCommand[] { new SetVisitGoal("Anders"), new ChangeVisit(Lesson: "Anders"), new CancelVisit(), new CloseVisit() })
            Assert.Equal("visit-closed", bench.Refused(Visited, command));
        Assert.Equal("visit-closed", bench.Refused(Visitor, Whole));
        Assert.Equal("visit-closed", bench.Refused(Visitor, new Observe("Anders")));
    }

    [Fact]
    public void Visitor_writes_what_was_seen_and_said()
    {
        var bench = Planned();

        Assert.Equal("visit-visitor-writes", bench.Refused(Visited, new Observe("Ik zag")));
        Assert.Equal("visit-visitor-writes", bench.Refused(Visited, Whole));
        bench.Does(Visitor, new Observe(" De start ", null, "Elf wisten het"));
        var seen = bench.State.Get<Observation>("observation");
        Assert.Equal(("De start", null, "Elf wisten het"), (seen.Situation, seen.Pupils, seen.Effect));
        Assert.Null(bench.Does(Visitor, new Observe("De start", "", "Elf wisten het")).Frame);
    }

    [Fact]
    public void Goal_is_for_both_to_write()
    {
        var bench = Planned();

        bench.Does(Visited, new SetVisitGoal("Een eigen doel noemen"));
        bench.Does(Visitor, new SetVisitGoal(" "));

        Assert.Null(bench.Visit().Goal);
        Assert.Equal("text-too-long", bench.Refused(Visited, new SetVisitGoal(new('x', Limits.Paragraph + 1))));
        Assert.Equal("text-too-long", bench.Refused(Visitor, new GiveFeedback(new('x', Limits.PracticeText + 1))));
        Assert.Equal("text-too-long", bench.Refused(Visitor, new Observe(new('x', Limits.PracticeText + 1))));
    }
}
