namespace Leerlabs.Grains.Poll;

/// <summary>Of the post: it is not a moment for mail; later.</summary>
public sealed record PutGuestMailOff(string Mail, DateTimeOffset Until) : PollFact;

/// <summary>A due time: the moment came for a mail that was put off.</summary>
public sealed record PostGuestMail(string Mail) : PollFact;

/// <summary>Of the post: it was sent, or need not be.</summary>
public sealed record EndGuestMail(string Mail) : PollFact;

/// <summary>By the link in a mail: no more of them to this guest.</summary>
public sealed record StopGuestMail(string Guest) : PollFact;

/// <summary>A due time: nothing is to be told any more.</summary>
public sealed record EndAddresses : PollFact;
