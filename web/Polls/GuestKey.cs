using Leerlabs.Grains.Core;

namespace Leerlabs.Web.Polls;

/// <summary>What stands in a guest's link.</summary>
/// <param name="Poll">The poll's key.</param>
internal record GuestKey(string Poll, string Guest, string Token)
{
    internal GrainId? Place() => Ids.IsPart(Poll) && Ids.IsPart(Guest) ? new GrainId("poll", Poll) : null;
}

/// <summary>A guest looks, and waits for something newer when <paramref name="After"/> is the last that they saw.</summary>
internal sealed record LookRequest(string Poll, string Guest, string Token, long? After = null) : GuestKey(Poll, Guest, Token);

/// <summary>A guest answers.</summary>
internal sealed record GuestAnswerRequest(
    string Poll, string Guest, string Token, string CommandId, IReadOnlyList<GuestChoice> Choices, string? Remark = null) : GuestKey(Poll, Guest, Token);

/// <param name="Answer">yes, if-need-be or no; left out: nothing any more.</param>
internal sealed record GuestChoice(string Option, string? Answer = null);
