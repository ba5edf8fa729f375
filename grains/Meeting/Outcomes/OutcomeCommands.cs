namespace Leerlabs.Grains.Meeting;

/// <param name="Action">The new action's key.</param>
public sealed record AddAction(string Action, string Text, string? Owner = null, DateOnly? Due = null, string? Item = null) : MeetingCommand;

/// <summary>As it is from now on, whole.</summary>
public sealed record ChangeAction(string Action, string Text, string? Owner = null, DateOnly? Due = null) : MeetingCommand;

public sealed record RemoveAction(string Action) : MeetingCommand;

/// <param name="Decision">The new decision's key.</param>
public sealed record AddDecision(string Decision, string Text, DateOnly? ReviewOn = null, string? Item = null) : MeetingCommand;

/// <summary>As it is from now on, whole.</summary>
public sealed record ChangeDecision(string Decision, string Text, DateOnly? ReviewOn = null) : MeetingCommand;

public sealed record RemoveDecision(string Decision) : MeetingCommand;
