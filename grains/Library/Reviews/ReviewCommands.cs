using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>Of its writers: members of other leerlabs may say what they think of its newest edition, or need not any more.</summary>
public sealed record AskReview(string Work, bool On) : LibraryCommand;

/// <summary>Of a member of another leerlab, which their own grain says: what they think of this edition. Given again, it replaces the earlier one.</summary>
/// <param name="Remark">For the writers.</param>
public sealed record GiveReview(string Work, int Edition, ReviewPoints Points, string Remark) : LibraryCommand;

/// <summary>Of a person's own grain: of which leerlab they are a member; none when they may not judge this work.</summary>
public sealed record ConfirmReview(string Work, int Edition, PublishedName? Leerlab = null) : LibraryFact;

/// <summary>What schools of expertise are chosen by (Ontwikkelkracht): what one finds that a work is.</summary>
/// <param name="Informed">It rests on research and on what was seen.</param>
/// <param name="Tried">It was done, for long enough to tell.</param>
/// <param name="Transferable">Another school can take it over within a year.</param>
public sealed record ReviewPoints(bool Relevant, bool Informed, bool Tried, bool Transferable) : Part
{
    public bool AreAll => Relevant && Informed && Tried && Transferable;
}
