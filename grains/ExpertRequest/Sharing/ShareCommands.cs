using System.Collections.Immutable;

namespace Leerlabs.Grains.ExpertRequest.Sharing;

/// <summary>Of who has the request or thinks along, or keeps the pool: the accepted answer as it may stand in the library. The asker is asked.</summary>
/// <param name="Choices">What a person made of everything that the check found.</param>
public sealed record PrepareShare(string Title, string Question, string Answer, ImmutableArray<ShareChoice> Choices) : RequestCommand;

/// <summary>Of the asker: so it may be read by everybody.</summary>
/// <param name="Version">What the asker saw.</param>
public sealed record ConsentShare(int Version) : RequestCommand;

/// <summary>Of the asker: rather not.</summary>
public sealed record DeclineShare(string? Reason = null) : RequestCommand;

/// <summary>Of the asker, or of those who prepare: it leaves the library.</summary>
public sealed record WithdrawShare(string? Reason = null) : RequestCommand;
