using System.Collections.Immutable;
using Leerlabs.Grains.ExpertRequest.Sharing;

namespace Leerlabs.Web.Sharing;

/// <param name="Texts">The title, the question and the answer as they would be shared.</param>
internal sealed record NameRequest(ImmutableArray<string> Texts);

/// <summary>What the check found, the longest first: so one name is not replaced inside another.</summary>
internal sealed record NameReply(ImmutableArray<FoundName> Finds);

/// <param name="Text">As it stands in the texts.</param>
internal sealed record FoundName(string Text, ShareFind Find);
