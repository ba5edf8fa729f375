using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertPool;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.ExpertPool.PoolBench;

namespace Leerlabs.Grains.Tests.ExpertPool;

public sealed class QueueTests
{
    [Fact]
    public void Request_that_comes_hears_who_is_here_and_by_when_an_answer_is_promised()
    {
        var told = Assert.IsType<HearPool>(Assert.Single(Open().Queue().Messages).Fact);

        // Five working days after Monday 21 December, with the Christmas holidays in between.
        Assert.Equal(new DateOnly(2027, 1, 5), told.Promise.Day);
        Assert.Equal([Co.Id, Ed.Id], told.Experts.Select(expert => expert.Person));
        Assert.True(told.Experts[0].Coordinator);
        Assert.Equal(new DateTimeOffset(2027, 1, 4, 6, 30, 0, TimeSpan.Zero), told.Promise.Warn);
        Assert.Equal(new DateTimeOffset(2027, 1, 6, 6, 30, 0, TimeSpan.Zero), told.Promise.Late);
    }

    [Fact]
    public void Nobody_is_warned_or_told_on_a_day_on_which_the_programme_does_not_work()
    {
        var free = new WorkDays([new(new(2026, 12, 25), new(2027, 1, 1))]);
        var bench = Open();

        foreach (var day in Enumerable.Range(0, 60))
        {
            var told = (HearPool)bench.Queue(key: $"request{day}", since: Begin.AddDays(day)).Messages.Single().Fact;
            Assert.All([told.Promise.Warn, told.Promise.Late], moment => Assert.Equal((true, new TimeOnly(7, 30)), (free.Holds(DutchDay.Of(moment)), DutchDay.TimeOf(moment))));
            Assert.True(DutchDay.Of(told.Promise.Warn) <= told.Promise.Day && told.Promise.Day < DutchDay.Of(told.Promise.Late), $"{told.Promise}");
        }
    }

    [Fact]
    public void Who_comes_is_told_to_the_requests_that_are_over_too()
    {
        var bench = Open();
        bench.Queue(RequestState.Closed);

        var outcome = bench.Send(Co, new AddExpert(Stranger.Id));

        var told = Assert.Single(outcome.Messages, message => message.To.Kind == "expert-request");
        Assert.Contains(Stranger.Id, Assert.IsType<HearPool>(told.Fact).Experts.Select(expert => expert.Person));
        Assert.Contains("past-question/request1", Seen(bench, Stranger));
        Assert.DoesNotContain("past-question/request1", Seen(bench, Nina));
    }

    [Fact]
    public void Same_news_twice_changes_nothing() => Assert.Null(Twice(Open()).Frame);

    [Fact]
    public void Question_is_for_experts_and_not_for_managers()
    {
        var bench = Open();
        bench.Queue();

        Assert.Contains("question/request1", Seen(bench, Ed));
        Assert.DoesNotContain("question/request1", Seen(bench, Nina));
        Assert.Contains("expert-request/request1", Seen(bench, Nina));
        Assert.True(bench.AudienceOf(Stranger).IsNobody);
    }

    [Fact]
    public void Request_that_is_over_leaves_the_queue_and_stays_for_the_figures_until_it_comes_back()
    {
        var bench = Open();
        bench.Queue();
        bench.Queue(RequestState.Closed);
        Assert.Equal(["past-question/request1", "past/request1"], Requests(bench));

        var outcome = bench.Queue(RequestState.Talking, since: Begin.AddDays(30));

        Assert.Equal(["expert-request/request1", "question/request1"], Requests(bench));
        Assert.IsType<HearPool>(Assert.Single(outcome.Messages).Fact);
    }

    [Fact]
    public void Holidays_that_become_known_move_what_was_promised()
    {
        var bench = Open();
        bench.Queue();

        var outcome = bench.Send(TheProgramme, Described with { Stamp = 4, Free = [], CommandId = "" });

        Assert.Equal(new DateOnly(2026, 12, 28), bench.State.Get<QueuedRequest>("expert-request/request1").Promised);
        Assert.Contains(outcome.Messages, message => message.Fact is HearPool { Promise.Day: var day } && day == new DateOnly(2026, 12, 28));
    }

    [Fact]
    public void Who_leaves_is_told_and_so_are_all_requests_also_those_that_are_over()
    {
        var bench = Open();
        bench.Queue();
        bench.Queue(RequestState.Closed, "request2");
        bench.Send(TheRequest, new SeekAlong("request3", Ed.Id, Co.Id));

        var outcome = bench.Send(Co, new RemoveExpert(Ed.Id));

        Assert.Equal(
            ["expert-request/request1", "expert-request/request2", "expert-request/request3", "person/ed"],
            outcome.Messages.Select(message => $"{message.To}").Order(StringComparer.Ordinal));
        Assert.False(Assert.IsType<SetPool>(outcome.Messages.Single(message => message.To.Kind == "person").Fact).Present);
        Assert.IsType<EndAlong>(outcome.Messages.Single(message => message.To.Key == "request3").Fact);
        Assert.True(bench.AudienceOf(Ed).IsNobody);
    }

    [Fact]
    public void Expert_changes_the_own_subjects_and_days_but_does_not_become_coordinator()
    {
        var bench = Open();

        bench.Send(Ed, new ChangeExpert(Ed.Id, [new(new(2027, 1, 4), new(2027, 1, 8))], "AVG en beeld", 1, Coordinator: true));

        var ed = bench.State.Get<ExpertDocument>("expert/ed");
        Assert.Equal(("AVG en beeld", 1m, null, 1), (ed.Subjects, ed.Days, ed.Coordinator, ed.Off.Length));
        Assert.Equal("forbidden", bench.Send(Ed, new ChangeExpert(Co.Id, [])).Refusal?.Key);
        Assert.Equal("forbidden", bench.Send(Ed, new AddExpert(Stranger.Id)).Refusal?.Key);
    }

    [Fact]
    public void Who_is_no_expert_is_not_lent() => Assert.Null(Open().Send(TheRequest, new SeekAlong("request3", Stranger.Id, Co.Id)).Frame);

    private static Outcome Twice(RuleBench bench)
    {
        bench.Queue();
        return bench.Queue();
    }

    private static IEnumerable<string> Seen(RuleBench bench, Actor who) => bench.Visible(bench.State, bench.AudienceOf(who)).Select(document => document.Id);

    private static IEnumerable<string> Requests(RuleBench bench) =>
        bench.State.Ordered.Select(document => document.Id).Where(id => id.EndsWith("/request1", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
