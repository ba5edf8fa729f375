namespace Leerlabs.Grains.Core;

/// <summary>
/// What happened, named in the past tense. Serialised it carries its type and ids only: texts are marked
/// <c>[JsonIgnore]</c> and live in the documents that the event changes (design 4.6; docs/adr/0002).
/// </summary>
public abstract record Event;
