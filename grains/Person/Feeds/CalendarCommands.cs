namespace Leerlabs.Grains.Person;

/// <param name="Polls">Whether the dates of open polls stand in the person's calendar.</param>
public sealed record SetCalendar(bool Polls) : PersonCommand;

/// <summary>Of the house: the address of the person's calendar has this secret from now on.</summary>
/// <param name="Hash">Its SHA-256, in lower hex.</param>
/// <param name="Sealed">The secret, sealed by the house.</param>
/// <param name="Instead">The hash of the one that it replaces; null: there was none.</param>
public sealed record GiveCalendar(string Hash, string Sealed, string? Instead = null) : PersonFact;
