using Leerlabs.Grains.Coach;
using Leerlabs.Grains.ExpertPool;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.ExpertPool;

internal static class PoolSamples
{
    private const string Ed = "person/ed";
    private static readonly DateTimeOffset At = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 11, 10);
    private static readonly TimeOff Off = new(Day, Day, "Tekst");
    private static readonly DescribePool Described = new("Tekst", 5, 7, ["person/manager"], [new(Day, Day)], "Tekst", true, true);
    private static readonly RequestSummary Summary = new(
        "leerlab/dagstart", "De dagstart telt", RequestState.Closed, At, At, RequestSide.Expert, ["person/els"], Day, Ed, At, At, At, 1, true, true, Helped.Yes, "school/99aa00");

    private static readonly SignalSource Source = new("request1", "leerlab/dagstart", "school/99aa00");
    private static readonly QueueRequest Queued = new("request1", Summary, "Tekst");
    private static readonly ChangeExpert Changed = new(Ed, [Off], "Tekst", 1.5m, true);

    public static Shapes All { get; } = new(
        new ExpertPoolRules(),
        [Described, Queued, new LeaveQueue("request1"), new SeekAlong("request1", Ed, "person/els"), new AddExpert(Ed, "Tekst", 1.5m, true), Changed, new RemoveExpert(Ed), new MarkSignal("signal01", "request1", SignalLine.Chain, "Tekst"), new UnmarkSignal("signal01", "request1"), new WordSignal("signal01", SignalLine.National, "Tekst"), new JoinSignals("signal01", "signal02")],
        [
            new PoolDescribed(Described), new RequestQueued("request1", Queued), new RequestLeft("request1"), new ExpertLent("request1", Ed, "person/els"),
            new ExpertSet(Ed, Changed), new ExpertRemoved(Ed), new SignalMarked("signal01", Source, SignalLine.Chain, "Tekst"), new SignalUnmarked("signal01", "request1"),
            new SignalWorded("signal01", SignalLine.National, "Tekst"), new SignalsJoined("signal01", "signal02"),
        ],
        [
            new PoolDocument { Id = "pool", Name = "Privacy", English = "Privacy", Days = 5, Line = true, Retired = true, Stamp = 7 },
            new PoolCalendar { Id = "calendar", Free = [new(Day, Day)] },
            new PoolStaff { Id = "staff", People = ["person/manager"] },
            new ExpertDocument { Id = "expert/ed", Person = Ed, Subjects = "AVG", Days = 1.5m, Off = [Off], Coordinator = true, Since = At, Ended = At },
            new QueuedRequest { Id = "expert-request/request1", Summary = Summary, Promised = Day },
            new QueuedQuestion { Id = "question/request1", Text = "Mogen we dat?" },
            new PastRequest { Id = "past/request1", Summary = Summary, Promised = Day },
            new PastQuestion { Id = "past-question/request1", Text = "Mogen we dat?" },
            new SignalDocument { Id = "signal/signal01", Line = SignalLine.Chain, Text = "Tekst", Sources = [Source], By = Ed, At = At },
            new LentExpert { Id = "lent/request1-ed", Request = "request1", Person = Ed },
        ]);
}
