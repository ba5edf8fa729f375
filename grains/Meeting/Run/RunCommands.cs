namespace Leerlabs.Grains.Meeting;

/// <summary>The meeting begins, or goes on after it was ended too soon; who asks leads.</summary>
public sealed record StartMeeting : MeetingCommand;

public sealed record EndMeeting : MeetingCommand;

/// <summary>Who asks leads from now on: the line of who led dropped, or they agreed so.</summary>
public sealed record TakeLead : MeetingCommand;

/// <summary>Of who leads.</summary>
public sealed record HandOver(string Person) : MeetingCommand;

/// <summary>Everyone goes to this item; its minutes begin to count.</summary>
public sealed record GoTo(string Item) : MeetingCommand;

/// <summary>The timer begins anew with this many seconds; none: there is no timer.</summary>
public sealed record SetTimer(int? Seconds = null) : MeetingCommand;

/// <param name="Seconds">More, or less when negative.</param>
public sealed record ExtendTimer(int Seconds) : MeetingCommand;

public sealed record PauseTimer(bool Paused) : MeetingCommand;

/// <param name="Person">Of who leads: whose hand goes down. Left out: the own hand.</param>
public sealed record RaiseHand(bool Raised, string? Person = null) : MeetingCommand;

/// <summary>Each school will have a turn; nobody has it yet.</summary>
public sealed record BeginRound : MeetingCommand;

/// <summary>This school speaks; the one before had its turn. None: the round is over.</summary>
public sealed record GiveTurn(string? School = null) : MeetingCommand;
