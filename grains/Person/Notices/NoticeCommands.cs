using System.Collections.Immutable;

namespace Leerlabs.Grains.Person;

/// <summary>How the person wants to be told, by kind; <paramref name="Mail"/> false: no mail at all.</summary>
public sealed record SetNotices(Timing Mention, Timing Answer, Timing Change, Timing News, bool Mail) : PersonCommand;

/// <summary>Where mail may go, once its owner confirmed it. The same address again asks for another confirmation; null takes it away.</summary>
public sealed record SetMailAddress(string? Address = null) : PersonCommand;

/// <summary>The moment came to mail what waits.</summary>
/// <param name="Inbox">The keys of what waits.</param>
public sealed record BundleNotices(ImmutableArray<string> Inbox) : PersonFact;

/// <summary>It is 16:00 on what may be a school day.</summary>
/// <param name="Inbox">The keys of what waited for it.</param>
public sealed record BeginDigest(ImmutableArray<string> Inbox) : PersonFact;

/// <summary>What was counted for a digest; null: there is no school today, and no digest.</summary>
public sealed record TellDigest(string Mail, ImmutableArray<LogCount>? Logs = null) : PersonFact;

/// <summary>It is not a moment for mail at this person's school: later.</summary>
public sealed record PutMailOff(string Mail, DateTimeOffset Until) : PersonFact;

/// <summary>A mail was sent, or need not be.</summary>
public sealed record EndMail(string Mail) : PersonFact;

/// <summary>Someone who reads the mail of this address says that it is theirs.</summary>
public sealed record ConfirmMailAddress(string Address) : PersonFact;

/// <summary>By the link in a mail: no more of them.</summary>
public sealed record StopMail : PersonFact;
