using Leerlabs.Grains.Person;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Person.PersonBench;

namespace Leerlabs.Grains.Tests.Person;

public sealed class SeenMarkTests
{
    private const string Log = "log/dagstart";

    [Fact]
    public void Mark_tells_how_far_the_person_came()
    {
        var bench = InTheLab();

        bench.Send(Sanne, new MarkSeen(Log, 41));

        Assert.Equal(41, bench.State.Get<SeenMark>("mark/dagstart").Seen);
    }

    [Fact]
    public void Mark_never_goes_back()
    {
        var bench = InTheLab();
        bench.Send(Sanne, new MarkSeen(Log, 41));

        Assert.Null(bench.Send(Sanne, new MarkSeen(Log, 40)).Frame);
        Assert.Null(bench.Send(Sanne, new MarkSeen(Log, 41)).Frame);
        Assert.Equal(42, bench.Send(Sanne, new MarkSeen(Log, 42)).Frame is null ? 0 : bench.State.Get<SeenMark>("mark/dagstart").Seen);
    }

    [Fact]
    public void Nothing_is_kept_of_a_log_that_the_person_is_not_in()
    {
        var outcome = Registered().Send(Sanne, new MarkSeen(Log, 41));

        Assert.Null(outcome.Refusal);
        Assert.Null(outcome.Frame);
    }

    [Fact]
    public void Mark_is_of_a_log() =>
        Assert.Equal("id-wrong", InTheLab().Send(Sanne, new MarkSeen("leerlab/dagstart", 41)).Refusal?.Key);

    private static RuleBench InTheLab()
    {
        var bench = Registered();
        bench.Send(TheLab, In(Lab, 1, AsCoach));
        return bench;
    }
}
