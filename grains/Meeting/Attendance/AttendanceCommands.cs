using Leerlabs.Grains.Calendar;

namespace Leerlabs.Grains.Meeting;

/// <summary>Somebody's own answer.</summary>
public sealed record AnswerInvitation(Reply Answer, string? Note = null) : MeetingCommand;

/// <summary>Of the edge, which got somebody's answer by mail.</summary>
/// <param name="At">When it was given, by the clock of who gave it (DTSTAMP of RFC 5545).</param>
/// <param name="Seq">The meeting's <see cref="MeetingDocument.Seq"/> that they had before them.</param>
/// <param name="Proposed">Another time that they propose (COUNTER of RFC 5546).</param>
public sealed record RecordAnswer(string Person, Reply Answer, string? Note = null, DateTimeOffset? At = null, int? Seq = null, When? Proposed = null) : MeetingFact;

/// <summary>Whoever opens the page of a running meeting is there, unless someone said otherwise by hand.</summary>
public sealed record Attend : MeetingCommand;

/// <summary>By hand: who was there and who was not.</summary>
public sealed record MarkPresent(string Person, bool Present) : MeetingCommand;
