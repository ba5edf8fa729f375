using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Tests.Leerlab;
using Leerlabs.Grains.Visit;
using static Leerlabs.Grains.Tests.Visit.VisitBench;
using SetMember = Leerlabs.Grains.Visit.SetMember;

namespace Leerlabs.Grains.Tests.Visit;

public sealed class PlanningTests
{
    private static readonly When Later = When.At(new(2026, 12, 10), new(10, 30), new(11, 20));

    [Fact]
    public void Visit_is_born_once_and_both_teachers_have_it()
    {
        var bench = New();

        var born = bench.Does(TheLab, Birth);

        Assert.Equal([Visitor.Id, Visited.Id, Visited.Id], born.Messages.Select(message => $"{message.To}"));
        Assert.Equal([true, false], born.Facts<SetVisit>().Select(told => told.Summary.Visits));
        Assert.Null(bench.Does(TheLab, Birth with { Visited = Other.Id }).Frame);
    }

    [Fact]
    public void Change_counts_for_calendars()
    {
        var bench = Planned();

        var changed = bench.Does(Visited, new ChangeVisit(Later, " ", new Place(Address: "Lokaal 3")));

        Assert.All(changed.Facts<SetVisit>(), told => Assert.Equal((Later, 1, null), (told.Summary.When, told.Summary.Seq, told.Summary.Lesson)));
        Assert.Equal("Lokaal 3", bench.Visit().Place!.Address);
        Assert.Null(bench.Does(Visitor, new ChangeVisit(Later)).Frame);
        Assert.Equal("one-line", bench.Refused(Visitor, new ChangeVisit(Lesson: "Een\nTwee")));
    }

    [Fact]
    public void Cancelled_visit_changes_no_more()
    {
        var bench = Planned();

        bench.Does(Visitor, new CancelVisit(" Ziek "));

        Assert.Equal((VisitState.Cancelled, "Ziek", 1), (bench.Visit().State, bench.Visit().Reason, bench.Visit().Seq));
        Assert.Equal("visit-cancelled", bench.Refused(Visited, new ChangeVisit(Later)));
        Assert.Equal("visit-open", bench.Refused(Visited, new ShareVisit([Other.Id])));
    }

    [Fact]
    public void Other_of_the_two_hears_of_what_is_planned_moved_and_cancelled()
    {
        var bench = New();
        var planned = bench.Does(TheLab, Birth);
        var retold = bench.Does(Visitor, new ChangeVisit(Lesson: "Wiskunde, 2c"));
        var moved = bench.Does(Visited, new ChangeVisit(Later));
        var cancelled = bench.Does(Visitor, new CancelVisit());

        Assert.Equal((InboxKind.Visit, Visitor.Id, Visited), Told(planned));
        Assert.Empty(retold.Facts<Notify>());
        Assert.Equal((InboxKind.VisitMoved, Visited.Id, Visitor), Told(moved));
        Assert.Equal(Then.Begins, Assert.Single(moved.Facts<Notify>()).TakesPlace);
        Assert.Equal((InboxKind.VisitCancelled, Visitor.Id, Visited), Told(cancelled));
    }

    [Fact]
    public void Nobody_else_has_a_say_here()
    {
        var bench = Planned();

        foreach (var actor in new[] { Other, Stranger })
            foreach (var command in new VisitCommand[] { new ChangeVisit(Later), new CancelVisit(), new SetVisitGoal("Ik ook"), Whole, new CloseVisit() })
                Assert.Equal("forbidden", bench.Refused(actor, command));
        Assert.Equal("not-found", New().Refused(Visitor, new CloseVisit()));
        Assert.Equal("forbidden", bench.Refused(Visited, Birth));
    }

    [Fact]
    public void Another_leerlab_has_nothing_to_say_here()
    {
        var bench = Planned();

        Assert.Null(bench.Does(Actor.Grain(new GrainId("leerlab", "kiezen")), new SetMember(Other.Id, 99, [])).Frame);
        Assert.Null(bench.Does(TheLab, new SetMember(Other.Id, 6, [])).Frame);
    }

    [Fact]
    public void Role_of_a_reader_ends_by_itself()
    {
        var bench = Closed();
        bench.Does(Visited, new ShareVisit([Other.Id]));
        bench.Does(TheLab, new SetMember(Other.Id, 8, [new(Role.Chair, Until: Begin.AddDays(2))]));

        bench.Wait(TimeSpan.FromDays(2));

        Assert.True(bench.AudienceOf(Other).IsNobody);
        Assert.Equal(bench.State.Seq, bench.RightsSince(Other));
    }

    private static (InboxKind Kind, string By, Actor To) Told(Outcome changes)
    {
        var message = Assert.Single(changes.Messages, message => message.Fact is Notify);
        var notify = (Notify)message.Fact;
        Assert.Equal((Lab, "visit-of-december"), (notify.Grain, notify.Entry));
        return (notify.Kind, notify.By, Actor.Person($"{message.To}"));
    }
}
