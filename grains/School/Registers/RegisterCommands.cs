using Leerlabs.Grains.Registers;

namespace Leerlabs.Grains.School;

/// <param name="Action">The new action's key.</param>
public sealed record AddAction(string Action, string Text, string? Owner = null, DateOnly? Due = null) : SchoolCommand;

/// <summary>As it is from now on, whole.</summary>
public sealed record ChangeAction(string Action, string Text, string? Owner = null, DateOnly? Due = null) : SchoolCommand;

/// <summary>It is done, or not after all.</summary>
public sealed record FinishAction(string Action, bool Done) : SchoolCommand;

/// <summary>Nobody has to do it any more.</summary>
public sealed record RemoveAction(string Action) : SchoolCommand;

/// <summary>The decision was looked at again and stands; when to look once more, if ever.</summary>
public sealed record ReviewDecision(string Decision, DateOnly? ReviewOn = null) : SchoolCommand;

/// <summary>Of a meeting of the school: an action was written down there, or taken back when nothing is said.</summary>
public sealed record SetAction(string Meeting, string Action, SaidAction? Said = null) : SchoolFact;

/// <summary>Of a meeting of the school: a decision was taken there, or taken back when nothing is said.</summary>
public sealed record SetDecision(string Meeting, string Decision, SaidDecision? Said = null) : SchoolFact;

/// <summary>A due time: the day has come on which a decision is to be looked at again.</summary>
public sealed record ReturnDecision(string Decision) : SchoolFact;
