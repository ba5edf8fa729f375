namespace Leerlabs.Grains.Library;

/// <summary>Of the house: a visitor sent something with the form of a work. Its contact reads it; no address of theirs is shown to anyone.</summary>
public sealed record PutMessage(string Message, string Work, string Name, string Mail, string Text) : LibraryFact;

/// <summary>Of whom it was sent to: it is dealt with, and goes.</summary>
public sealed record RemoveMessage(string Message) : LibraryCommand;

/// <summary>A due time: it lay there long enough.</summary>
public sealed record DropMessage(string Message) : LibraryFact;
