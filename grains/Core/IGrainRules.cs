using System.Collections.Immutable;
using System.Text.Json;

namespace Leerlabs.Grains.Core;

/// <summary>
/// What a kind of grain is: pure functions over its documents. Time, ids and randomness come in as arguments; nothing is
/// read or written here. Two hosts run the same rules (design 4.1).
/// </summary>
public interface IGrainRules
{
    /// <summary>The part of a grain's id before the slash.</summary>
    string Kind { get; }

    ImmutableArray<DocumentType> Documents { get; }

    /// <summary>Reads a command from its JSON object.</summary>
    /// <exception cref="JsonException">It has another shape; <see cref="JsonException.Path"/> tells where.</exception>
    Command ReadCommand(ReadOnlySpan<byte> json);

    /// <summary>Writes a command as JSON; the other way round of <see cref="ReadCommand"/>.</summary>
    byte[] WriteCommand(Command command);

    /// <summary>Writes an event as it is stored and sent: its type and ids, never a text.</summary>
    byte[] WriteEvent(Event happened);

    /// <summary>The paged documents to load before <see cref="Decide"/>.</summary>
    IEnumerable<Need> Needs(Command command);

    Decision Decide(IState state, Command command, Actor actor, DateTimeOffset now);

    /// <summary>Only reads what is in the event, the state and the stamp, so that it gives the same each time.</summary>
    Changes Apply(IState state, Event happened, Stamp stamp);

    /// <summary>The rights of an actor on this grain at an instant; <see cref="Audience.Nobody"/> when they may not watch it. Where the
    /// membership is another grain's, the rights name it as their <see cref="Guard"/>.</summary>
    Audience AudienceOf(IState state, Actor actor, DateTimeOffset now);

    /// <summary>The sequence number at which the actor's rights here last changed; a watcher that is behind it starts afresh.</summary>
    long RightsSince(IState state, Actor actor);

    /// <summary>Who may see a document. Its parent is at hand in the state.</summary>
    Scope ScopeOf(IState state, Document document);

    /// <summary>Whether a paged document passes a page's filter (the <c>filter</c> of the protocol).</summary>
    bool Matches(Document document, JsonElement filter);

    /// <summary>The command that a due time becomes; null when it no longer matters.</summary>
    Command? WhenDue(IState state, string name);
}
