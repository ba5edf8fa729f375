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

    /// <summary>What a mail says too late, or of who is no longer here, is left.</summary>
    public static Decision Record(IState state, RecordAnswer fact, DateTimeOffset now) =>
        Standing.Of(state, fact.Person, now) is { TakesPart: true } standing && Answer(state, standing.Meeting, fact.Person, fact.Answer, fact.Note) is { Refusal: null } decision
            ? decision
            : Decision.Nothing;

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
        Answered = stamp.At,
        Note = answered.Note,
    });

    public static Changes Apply(IState state, PresenceMarked marked) =>
        Changes.Put(Of(state, marked.Person) with { Present = marked.Present, MarkedBy = marked.MarkedBy });

    private static AttendeeDocument Of(IState state, string person) =>
        Find(state, person) ?? new AttendeeDocument { Id = AttendeeDocument.IdOf(person), Person = person };

    private static AttendeeDocument? Find(IState state, string person) => state.Find<AttendeeDocument>(AttendeeDocument.IdOf(person));
}
