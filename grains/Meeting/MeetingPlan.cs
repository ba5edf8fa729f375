using System.Collections.Immutable;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>A meeting that is about to be planned, whoever asked it and on whichever grain.</summary>
/// <param name="Meeting">The new grain's key.</param>
/// <param name="Poll">The poll in which the date was chosen.</param>
/// <param name="Agenda">What is on the agenda; that of its kind when left out.</param>
/// <param name="Silent">Nobody's inbox hears of it.</param>
public sealed record MeetingPlan(
    string Meeting,
    MeetingKind MeetingKind,
    string Title,
    When When,
    string Organiser,
    Place? Place = null,
    string? Poll = null,
    ImmutableArray<PlannedItem>? Agenda = null,
    bool? Silent = null)
{
    /// <summary>The summary, for the documents of the leerlab or the school.</summary>
    public PlannedMeeting Planned => new()
    {
        Id = PlannedMeeting.IdOf(Meeting),
        MeetingKind = MeetingKind,
        Title = Title.Trim(),
        When = When,
        Place = Place.OrNone(Place),
        State = MeetingState.Planned,
        Poll = Poll,
        Organiser = Organiser,
        Seq = 0,
    };

    /// <summary>What is wrong with an agenda to begin with.</summary>
    public static Refusal? RefuseAgenda(ImmutableArray<PlannedItem>? agenda) =>
        agenda is { Length: > Limits.ItemsPerMeeting }
            ? Refusal.Conflict("too-many-items").With("most", Limits.ItemsPerMeeting)
            : (agenda ?? []).Select(PlannedItem.Refuse).FirstOrDefault(refusal => refusal is not null);

    /// <summary>What is wrong with it, at a grain that knows these meetings.</summary>
    public Refusal? Refuse(IState state) =>
        Check.NewId(Meeting, "meeting")
        ?? MeetingChecks.Refuse(Title, When, Place)
        ?? RefuseAgenda(Agenda)
        ?? (state.Find<PlannedMeeting>(PlannedMeeting.IdOf(Meeting)) is null ? null : Refusal.Conflict("meeting-exists"))
        ?? (state.All<PlannedMeeting>().Count() < Limits.Meetings ? null : Refusal.Conflict("too-many-meetings").With("most", Limits.Meetings));

    /// <summary>The fact of its birth, with everyone who is in the leerlab or of the school.</summary>
    public Message Birth(GrainId origin, IEnumerable<Core.Members.MemberRoles> members, Stamp stamp)
    {
        var planned = Planned;
        return new(
            new GrainId("meeting", Meeting),
            new BeginMeeting($"{origin}", MeetingKind, planned.Title, When, Organiser, stamp.Seq, [.. members], planned.Place, Poll, Agenda, Silent));
    }
}

/// <summary>What holds for a meeting's own fields, when it is planned and when it changes.</summary>
internal static class MeetingChecks
{
    public static Refusal? Refuse(string title, When when, Place? place) =>
        Check.Line(title, "title") ?? WhenCheck.Refuse(when) ?? Place.Refuse(place);
}
