using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

public sealed class PhaseTests
{
    [Theory]
    [InlineData(Phase.Preparation, Phase.Plan)]
    [InlineData(Phase.Preparation, Phase.Sharing)]
    [InlineData(Phase.Sharing, Phase.Completed)]
    public void Going_on_needs_no_reason(Phase from, Phase to)
    {
        var changed = In(from).Does(TheManager, new ChangePhase(to));

        Assert.Equal(to, Assert.Single(changed.Facts<ListLeerlab>()).Phase);
    }

    [Theory]
    [InlineData(Phase.Plan, Phase.Preparation)]
    [InlineData(Phase.Completed, Phase.Sharing)]
    [InlineData(Phase.Execution, Phase.Stopped)]
    [InlineData(Phase.Stopped, Phase.Plan)]
    [InlineData(Phase.Stopped, Phase.Completed)]
    public void Going_back_stopping_and_starting_again_need_a_reason(Phase from, Phase to)
    {
        var bench = In(from);

        Assert.Equal("reason-needed", bench.Refused(TheManager, new ChangePhase(to, " ")));
        bench.Does(TheManager, new ChangePhase(to, "Het rooster liep anders."));
        Assert.Equal((to, "Het rooster liep anders."), Now(bench));
    }

    [Fact]
    public void Completed_leerlab_cannot_be_stopped() =>
        Assert.Equal("phase-impossible", In(Phase.Completed).Refused(TheManager, new ChangePhase(Phase.Stopped, "Toch niet.")));

    [Fact]
    public void Same_phase_changes_nothing() => Assert.Null(Started().Does(TheManager, new ChangePhase(Phase.Preparation)).Frame);

    [Fact]
    public void Reason_goes_with_the_next_step()
    {
        var bench = In(Phase.Execution);
        bench.Does(TheManager, new ChangePhase(Phase.Plan, "Terug naar de tekentafel."));

        bench.Does(TheManager, new ChangePhase(Phase.Execution));

        Assert.Equal((Phase.Execution, null), Now(bench));
    }

    [Theory]
    [InlineData(Phase.Completed)]
    [InlineData(Phase.Stopped)]
    public void End_closes_the_log_and_going_back_opens_it(Phase end)
    {
        var bench = In(Phase.Sharing);

        Assert.True(Assert.Single(bench.Does(TheManager, new ChangePhase(end, "Klaar.")).Facts<DescribeLog>()).Closed);
        Assert.False(Assert.Single(bench.Does(TheManager, new ChangePhase(Phase.Sharing, "Nog niet.")).Facts<DescribeLog>()).Closed);
    }

    [Fact]
    public void Closed_leerlab_invites_nobody() =>
        Assert.Equal("leerlab-closed", In(Phase.Completed).Refused(TheManager, new Invite("invitation1", Role.Coach, Hash)));

    private static RuleBench In(Phase phase)
    {
        var bench = Started();
        bench.Does(TheManager, new ChangePhase(phase, "Zo begon het."));
        return bench;
    }

    private static (Phase, string?) Now(RuleBench bench)
    {
        var leerlab = bench.State.Get<LeerlabDocument>("leerlab");
        return (leerlab.Phase, leerlab.PhaseReason);
    }
}
