using System.Collections.Immutable;

namespace Leerlabs.Grains.Core;

/// <summary>What the rules make of a command: events, or a refusal. No events: accepted, and nothing changes (a fact may be ignored).</summary>
public readonly record struct Decision(ImmutableArray<Event> Events, Refusal? Refusal)
{
    /// <summary>Accepted, and nothing changes.</summary>
    public static Decision Nothing { get; } = new([], null);

    public static Decision Accept(params ReadOnlySpan<Event> events) => new([.. events], null);

#pragma warning disable CA2225 // Rules return a refusal or an event as it is.
    public static implicit operator Decision(Refusal refusal) => new([], refusal);

    public static implicit operator Decision(Event happened) => new([happened], null);
#pragma warning restore CA2225
}
