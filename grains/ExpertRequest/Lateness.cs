using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>The promised day: who has it is warned before, who keeps the pool hears when it has passed. Counting working days is the pool's.</summary>
internal static class Lateness
{
    private const string Warn = "warn";
    private const string Late = "late";

    /// <summary>Nothing is promised any more.</summary>
    public static ImmutableArray<DueTime> None { get; } = [new(Warn, null), new(Late, null)];

    public static Command? WhenDue(string name) => name switch
    {
        Warn => new TellLate(Passed: false),
        Late => new TellLate(Passed: true),
        _ => null,
    };

    /// <summary>When both are told. What lies behind already is not told any more, except that the day has passed.</summary>
    public static ImmutableArray<DueTime> Times(Promise promise, DateTimeOffset now) =>
        [new(Warn, promise.Warn > now ? promise.Warn : null), new(Late, promise.Late)];

    /// <summary>Another promise may have come meanwhile.</summary>
    public static Decision Tell(RequestDocument request, TellLate fact, DateTimeOffset now) =>
        Asking.AwaitsAnswer(request.State) && request.Promised is { } day && (!fact.Passed || DutchDay.Of(now) > day)
            ? new LatenessTold(fact.Passed)
            : Decision.Nothing;

    public static Changes Apply(IState state, LatenessTold told, Stamp stamp)
    {
        var request = state.Find<RequestDocument>(RequestDocument.TheId)!;
        var keepers = Notices.ToPool(state, state.Find<PoolCircle>(PoolCircle.TheId)?.Experts ?? [], InboxKind.ExpertLate, stamp);
        var messages = told.Passed || request.Expert is null ? keepers : Notices.ToHelpers(state, InboxKind.ExpertLate, stamp);
        return new() { Messages = [.. messages] };
    }
}
