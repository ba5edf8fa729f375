namespace Leerlabs.Grains.Meeting;

/// <summary>Shares the concept: from now on those who were there amend it, and nobody types any more.</summary>
/// <param name="Until">The last day for amendments: five school days on; which days those are, the asker knows from the schools' calendars.</param>
public sealed record ShareReport(DateOnly Until) : MeetingCommand;

/// <summary>A due time: the last day for amendments is over.</summary>
public sealed record CloseAmendments : MeetingFact;

/// <summary>By the chair or a stand-in, once the time for amendments is over.</summary>
public sealed record FixReport : MeetingCommand;

/// <param name="Addendum">A new id.</param>
public sealed record AddAddendum(string Addendum, string Text) : MeetingCommand;
