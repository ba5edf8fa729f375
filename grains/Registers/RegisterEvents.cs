using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Registers;

/// <summary>What a kind of grain that keeps actions calls what happens to them.</summary>
/// <param name="Listed">It came, or is another one from now on; with the meeting it comes from, if any.</param>
internal sealed record ActionEvents(Func<string, string?, SaidAction, Event> Listed, Func<string, bool, Event> Finished, Func<string, Event> Removed);

/// <summary>What a kind of grain that keeps decisions calls what happens to them.</summary>
/// <param name="Registered">It came, or reads otherwise from now on; with its meeting.</param>
internal sealed record DecisionEvents(
    Func<string, string, SaidDecision, Event> Registered, Func<string, Event> Withdrawn, Func<string, DateOnly?, Event> Reviewed, Func<string, Event> Returned);
