using Leerlabs.Grains.Registers;

namespace Leerlabs.Grains.Leerlab;

/// <param name="Action">The new action's key.</param>
public sealed record AddAction(string Action, string Text, string? Owner = null, DateOnly? Due = null) : LeerlabCommand;

/// <summary>As it is from now on, whole.</summary>
public sealed record ChangeAction(string Action, string Text, string? Owner = null, DateOnly? Due = null) : LeerlabCommand;

/// <summary>It is done, or not after all.</summary>
public sealed record FinishAction(string Action, bool Done) : LeerlabCommand;

/// <summary>Nobody has to do it any more.</summary>
public sealed record RemoveAction(string Action) : LeerlabCommand;

/// <summary>The decision was looked at again and stands; when to look once more, if ever.</summary>
public sealed record ReviewDecision(string Decision, DateOnly? ReviewOn = null) : LeerlabCommand;

/// <summary>Fact of a meeting: an action was written down there, or taken back when nothing is said.</summary>
public sealed record SetAction(string Meeting, string Action, SaidAction? Said = null) : LeerlabCommand;

/// <summary>Fact of a meeting: a decision was taken there, or taken back when nothing is said.</summary>
public sealed record SetDecision(string Meeting, string Decision, SaidDecision? Said = null) : LeerlabCommand;

/// <summary>A due time: the day has come on which a decision is to be looked at again.</summary>
public sealed record ReturnDecision(string Decision) : LeerlabCommand;
