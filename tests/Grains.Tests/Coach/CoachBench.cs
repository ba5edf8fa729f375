using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.Coach;

/// <summary>Coaches to start a test from.</summary>
internal static class CoachBench
{
    public const string Dagstart = "leerlab/dagstart";
    public const string Kiezen = "leerlab/kiezen";

    public static readonly DateTimeOffset Begin = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 3, 10);

    public static Actor Ineke { get; } = Actor.Person("person/ineke");

    public static RuleBench New() => new(new CoachRules(), new GrainId("coach", "ineke"), Begin);

    /// <summary>Two days and sixteen hours a week, and coach of one leerlab for eight hours.</summary>
    public static RuleBench Coaching()
    {
        var bench = New();
        bench.Hear("first-one", At(Dagstart, hours: 8));
        Assert.Null(bench.Send(Ineke, new SetAvailability([], 2, 16)).Refusal);
        return bench;
    }

    public static Engagement At(
        string leerlab, decimal? hours = null, decimal? days = null, AppointmentState state = AppointmentState.Appointed, int from = 0, int? till = null) =>
        new(leerlab, "De dagstart telt", "Hoe?", state, new Effort(days, hours), "Elke maand.", Today.AddDays(from), 0, 6, false, till is { } end ? Today.AddDays(end) : null);

    /// <summary>A fact of the engagement's leerlab.</summary>
    public static Outcome Hear(this RuleBench bench, string appointment, Engagement engagement, long? stamp = null) =>
        bench.Send(Actor.Grain(GrainId.Parse(engagement.Leerlab)), new SetCoaching(appointment, stamp ?? bench.State.Seq + 1, engagement));

    public static Fit? FitOf(this RuleBench bench, string appointment) => bench.State.Get<Coaching>($"coaching/{appointment}").Fit;
}
