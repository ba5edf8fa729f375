using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>Who comes, who sent apologies, and who was there.</summary>
internal static class Attendance
{
    public static Decision Answer(IState state, MeetingDocument meeting, string person, Reply answer, string? note)
    {
        if ((Past.Refuse(meeting) ?? Check.AtMost(note, "note", Limits.Line)) is { } refusal)
            return refusal;

        var known = Find(state, person);
        return known is { Answer: { } said } && (said, known.Note) == (answer, Texts.OrNone(note))
            ? Decision.Nothing
            : new InvitationAnswered(person, answer, Texts.OrNone(note));
    }

    /// <summary>
    /// What a mail says too late, of an earlier time or place than the meeting has now, or of who is no longer here, is left. Mails overtake each other: an answer
    /// that was given before the known one is left too.
    /// </summary>
    public static Decision Record(IState state, RecordAnswer fact, DateTimeOffset now)
    {
        if (Standing.Of(state, fact.Person, now) is not { TakesPart: true, Meeting: var meeting } || Past.Refuse(meeting) is not null || fact.Seq < meeting.Moved)
            return Decision.Nothing;

        // A clock that runs ahead must not overrule what is said after it.
        var (known, at) = (Find(state, fact.Person), fact.At < now ? fact.At.Value : now);
        return at < known?.Answered || (known?.Answer, known?.Answered) == (fact.Answer, at) || Check.AtMost(fact.Note, "note", Limits.Line) is not null
            ? Decision.Nothing
            : new InvitationAnswered(fact.Person, fact.Answer, Texts.OrNone(fact.Note) ?? (known?.Answer == fact.Answer ? known.Note : null), at, Proposal(meeting, fact.Proposed, now));
    }

    public static Decision Attend(IState state, MeetingDocument meeting, string person) =>
        meeting.State == MeetingState.Running && Find(state, person)?.Present is null ? new PresenceMarked(person, true, null) : Decision.Nothing;

    public static Decision Mark(IState state, MeetingDocument meeting, MarkPresent asked, string by, DateTimeOffset now)
    {
        if (meeting.State is not (MeetingState.Running or MeetingState.Held))
            return Refusal.Conflict(meeting.State == MeetingState.Fixed ? "meeting-fixed" : "meeting-not-begun");
        if (Standing.Of(state, asked.Person, now) is not { TakesPart: true } && Find(state, asked.Person) is null)
            return Refusal.Invalid("person-not-here", "person");

        return Find(state, asked.Person)?.Present == asked.Present ? Decision.Nothing : new PresenceMarked(asked.Person, asked.Present, by);
    }

    public static Changes Apply(IState state, InvitationAnswered answered, Stamp stamp) => Changes.Put(Of(state, answered.Person) with
    {
        Answer = answered.Answer,
        Answered = answered.At ?? stamp.At,
        Note = answered.Note,
        Proposed = answered.Proposed,
    }) with
    {
        Messages = [.. answered.Proposed is null ? [] : Notices.Proposed(state, answered.Person, stamp)],
    };

    /// <summary>The meeting has another time: what was proposed instead of the earlier one is overtaken.</summary>
    public static Changes Overtake(IState state) =>
        Changes.Put([.. state.All<AttendeeDocument>().Where(attendee => attendee.Proposed is not null).Select(attendee => attendee with { Proposed = null })]);

    public static Changes Apply(IState state, PresenceMarked marked) =>
        Changes.Put(Of(state, marked.Person) with { Present = marked.Present, MarkedBy = marked.MarkedBy });

    // What can't be a time, has passed, or is the meeting's own proposes nothing.
    private static When? Proposal(MeetingDocument meeting, When? proposed, DateTimeOffset now) =>
        proposed is not null && proposed != meeting.When && WhenCheck.Refuse(proposed) is null && proposed.Begins > now ? proposed : null;

    private static AttendeeDocument Of(IState state, string person) =>
        Find(state, person) ?? new AttendeeDocument { Id = AttendeeDocument.IdOf(person), Person = person };

    private static AttendeeDocument? Find(IState state, string person) => state.Find<AttendeeDocument>(AttendeeDocument.IdOf(person));
}
