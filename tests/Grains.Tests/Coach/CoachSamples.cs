using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.Coach;

internal static class CoachSamples
{
    private const string Lab = "leerlab/dagstart";
    private static readonly DateTimeOffset At = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 11, 3);
    private static readonly TimeOff Off = new(Day, Day.AddDays(6), "Tekst");
    private static readonly SetCoaching Coaching = new("coaching1", 7, Engagement("Tekst"));
    private static readonly SetCircle Circle = new(Lab, 7, ["person/sanne"]);
    private static readonly SetStaff Staff = new(7, ["person/manager"]);
    private static readonly SetAvailability Availability = new([Off], 2.5m, 20);

    public static Shapes All { get; } = new(
        new CoachRules(),
        [Availability, Coaching, Circle, Staff],
        [new CoachKnown("person/coach"), new AvailabilitySet(Availability), new CoachingSet("coaching1", Coaching), new CircleSet(Lab, Circle), new StaffSet(Staff)],
        [
            new CoachDocument { Id = "coach", Person = "person/coach", Days = 2.5m, Hours = 20, Off = [Off], Said = At },
            new Coaching
            {
                Id = "coaching/coaching1",
                Engagement = Engagement("Elke maand een bezoek"),
                Fit = new Fit(true, new Shortage(1, 0.5m), new Shortage(8, -2), [Off]),
                Stamp = 7,
            },
            new Circle { Id = "circle/dagstart", People = ["person/sanne"], Stamp = 7 },
            new Staff { Id = "staff", People = ["person/manager"], Stamp = 7 },
        ]);

    private static Engagement Engagement(string form) => new(
        Lab, "De dagstart telt", "Hoe?", AppointmentState.Appointed, new Effort(1, 8), form, Day, 5, 6, true, Day.AddDays(300), "Waterlinde");
}
