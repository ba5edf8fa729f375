using System.Collections.Immutable;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Tests.Leerlab;
using Leerlabs.Grains.Text;
using static Leerlabs.Grains.Tests.Meeting.MeetingBench;

namespace Leerlabs.Grains.Tests.Meeting;

public sealed class ReportTests
{
    /// <summary>Tuesday; five weekdays on is Tuesday the tenth.</summary>
    private static readonly DateOnly Until = new(2026, 11, 10);

    [Fact]
    public void Shared_concept_is_open_to_those_who_were_there_and_to_nobody_else()
    {
        var bench = Held();

        var shared = bench.Does(In(Role.Chair), new ShareReport(Until));

        Assert.Equal([In(Role.Delegate).Id, In(Role.Chair).Id], Present(bench).Order(StringComparer.Ordinal).Reverse());
        var message = shared.Messages.Single(one => one.Fact is OpenConcept);
        Assert.Equal("text/meeting-of-december", $"{message.To}");
        Assert.Equal<string>(Present(bench), ((OpenConcept)message.Fact).Amenders);
    }

    [Fact]
    public void Everyone_has_five_days_on_which_there_may_be_school_and_no_more_than_sixty_days()
    {
        Assert.Equal("report-until", Held().Refused(In(Role.Chair), new ShareReport(Until.AddDays(-1))));
        Assert.Equal("report-until", Held().Refused(In(Role.Chair), new ShareReport(Until.AddDays(60))));
    }

    [Fact]
    public void Report_is_shared_of_a_meeting_that_was_held_and_the_meeting_does_not_go_on_after_it()
    {
        Assert.Equal("meeting-not-held", Planned().Refused(In(Role.Chair), new ShareReport(Until)));
        Assert.Equal("report-shared", Shared().Refused(In(Role.Chair), new StartMeeting()));
        Assert.Equal("report-shared", Shared().Refused(In(Role.Chair), new ShareReport(Until.AddDays(1))));
        Assert.Equal("forbidden", Held().Refused(In(Role.Delegate), new ShareReport(Until)));
    }

    [Fact]
    public void Report_is_fixed_by_the_chair_or_a_stand_in_once_the_days_are_over()
    {
        var bench = Shared();
        bench.Wait(TimeSpan.FromDays(7));
        Assert.Equal("report-still-open", bench.Refused(In(Role.Chair), new FixReport()));

        bench.Wait(TimeSpan.FromDays(1));

        Assert.Equal("forbidden", bench.Refused(In(Role.Delegate), new FixReport()));
        var happened = bench.Does(In(Role.LeerlabTeam), new FixReport());
        Assert.Equal(MeetingState.Fixed, bench.Meeting().State);
        Assert.Equal("text/meeting-of-december", $"{happened.Messages.Single(one => one.Fact is FixText).To}");
        Assert.Equal(In(Role.LeerlabTeam).Id, bench.State.Get<ReportDocument>("report").Fixed!.By);
    }

    [Fact]
    public void When_the_days_are_over_nobody_amends_any_more()
    {
        var bench = Shared();

        bench.Wait(TimeSpan.FromDays(8));

        Assert.True(bench.State.Get<ReportDocument>("report").Closed);
    }

    [Fact]
    public void What_a_fixed_report_says_does_not_change_any_more_and_a_correction_is_an_addendum()
    {
        var bench = Fixed();

        Assert.Equal("meeting-fixed", bench.Refused(In(Role.Chair), new AddDecision("decision1", "Anders")));
        Assert.Equal("meeting-fixed", bench.Refused(In(Role.Chair), new MarkPresent(Other.Id, true)));
        Assert.Equal("meeting-held", bench.Refused(In(Role.Chair), new AddItem("item-new1", ItemKind.Inform, "Nog iets")));
        bench.Does(In(Role.Chair), new AddAddendum("addendum1", " Het was de tiende. "));
        var addendum = bench.State.Get<AddendumDocument>("addendum/addendum1");
        Assert.Equal(("Het was de tiende.", In(Role.Chair).Id), (addendum.Text, addendum.By));
    }

    [Fact]
    public void Addendum_is_for_a_report_that_is_fixed_by_who_keeps_it()
    {
        Assert.Equal("report-not-fixed", Shared().Refused(In(Role.Chair), new AddAddendum("addendum1", "Tekst")));
        Assert.Equal("forbidden", Fixed().Refused(In(Role.Delegate), new AddAddendum("addendum1", "Tekst")));
        Assert.Equal("report-not-shared", Held().Refused(In(Role.Chair), new FixReport()));
    }

    private static RuleBench Held()
    {
        var bench = Planned();
        bench.Does(In(Role.Chair), new StartMeeting());
        bench.Does(In(Role.Delegate), new Attend());
        bench.Does(In(Role.Chair), new EndMeeting());
        return bench;
    }

    private static RuleBench Shared()
    {
        var bench = Held();
        bench.Does(In(Role.Chair), new ShareReport(Until));
        return bench;
    }

    private static RuleBench Fixed()
    {
        var bench = Shared();
        bench.Wait(TimeSpan.FromDays(8));
        bench.Does(In(Role.Chair), new FixReport());
        return bench;
    }

    private static ImmutableArray<string> Present(RuleBench bench) => bench.State.Get<ReportDocument>("report").Present;
}
