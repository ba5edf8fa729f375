using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertPool;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.ExpertPool;

/// <summary>The pool for privacy, of five working days; Co coordinates it, Ed is an expert, Nina manages the programme.</summary>
internal static class PoolBench
{
    public static readonly DateTimeOffset Begin = new(2026, 12, 21, 9, 0, 0, TimeSpan.Zero);
    public static readonly Actor Nina = Actor.Person("person/nina");
    public static readonly Actor Co = Actor.Person("person/co");
    public static readonly Actor Ed = Actor.Person("person/ed");
    public static readonly Actor Stranger = Actor.Person("person/stranger");
    public static readonly Actor TheProgramme = Actor.Grain(new GrainId("programme", "main"));
    public static readonly Actor TheRequest = Actor.Grain(new GrainId("expert-request", "request1"));

    public static DescribePool Described { get; } =
        new("Privacy", 5, 3, [Nina.Id], [new(new(2026, 12, 25), new(2027, 1, 1))], "Privacy");

    public static RequestSummary Summary { get; } = new(
        "leerlab/dagstart", "De dagstart telt", RequestState.Submitted, Begin, Begin, RequestSide.Expert, []);

    public static RuleBench New() => new(new ExpertPoolRules(), new GrainId("expert-pool", "privacy"), Begin);

    public static RuleBench Open()
    {
        var bench = New();
        Assert.Null(bench.Send(TheProgramme, Described).Refusal);
        Assert.Null(bench.Send(Nina, new AddExpert(Co.Id, Coordinator: true)).Refusal);
        Assert.Null(bench.Send(Co, new AddExpert(Ed.Id, "AVG", 2)).Refusal);
        return bench;
    }

    public static Outcome Queue(this RuleBench bench, RequestState state = RequestState.Submitted, string key = "request1", DateTimeOffset? since = null) =>
        bench.Send(TheRequest, new QueueRequest(key, Summary with { State = state, Since = since ?? Begin }, "Mogen we foto's delen?"));
}
