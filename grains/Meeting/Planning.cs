using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.School;

namespace Leerlabs.Grains.Meeting;

/// <summary>How a meeting comes to be, changes and is cancelled. Its origin hears what it shows of it.</summary>
internal static class Planning
{
    public static Decision Begin(IState state, BeginMeeting asked) =>
        state.Find<MeetingDocument>(MeetingDocument.TheId) is null ? new MeetingBegun(asked.Origin, asked) : Decision.Nothing;

    public static Decision Change(MeetingDocument meeting, ChangeMeeting asked)
    {
        var changed = new MeetingChanged(asked.Title?.Trim() ?? meeting.Title, asked.When ?? meeting.When, asked.Place is null ? meeting.Place : Place.OrNone(asked.Place));
        return (Past.Refuse(meeting) ?? MeetingChecks.Refuse(changed.Title, changed.When, asked.Place)) is { } refusal ? refusal
            : changed == new MeetingChanged(meeting.Title, meeting.When, meeting.Place) ? Decision.Nothing
            : changed;
    }

    public static Decision Cancel(MeetingDocument meeting, CancelMeeting asked)
    {
        if (meeting.State == MeetingState.Cancelled)
            return Decision.Nothing;

        return (Past.Refuse(meeting) ?? Check.AtMost(asked.Reason, "reason")) is { } refusal ? refusal : new MeetingCancelled(Texts.OrNone(asked.Reason));
    }

    public static Changes Apply(GrainId grain, MeetingBegun begun, Stamp stamp)
    {
        var fact = begun.Fact;
        var meeting = new MeetingDocument
        {
            Id = MeetingDocument.TheId,
            Origin = fact.Origin,
            MeetingKind = fact.MeetingKind,
            Title = fact.Title,
            When = fact.When,
            Place = fact.Place,
            State = MeetingState.Planned,
            Poll = fact.Poll,
            Organiser = fact.Organiser,
            Seq = 0,
            Changed = stamp.At,
        };
        return Changes.Put([meeting, .. Agenda.Begin(fact.Agenda ?? Templates.Of(fact.MeetingKind))])
            .And(MemberCopies.Begin(fact.Members, fact.Stamp))
            .And(new Changes { Messages = [.. Notices.Invite(grain, fact, stamp)] });
    }

    public static Changes Apply(IState state, MeetingChanged changed, Stamp stamp)
    {
        var meeting = The(state);
        var isMoved = (meeting.When, meeting.Place) != (changed.When, changed.Place);
        var after = meeting with
        {
            Title = changed.Title,
            When = changed.When,
            Place = changed.Place,
            Seq = meeting.Seq + 1,
            Moved = isMoved ? meeting.Seq + 1 : meeting.Moved,
            Changed = stamp.At,
        };
        return Put(state, after)
            .And(isMoved ? Attendance.Overtake(state) : Changes.None)
            .And(new Changes { Messages = [.. Notices.Moved(state, meeting, after, stamp)] });
    }

    public static Changes Apply(IState state, MeetingCancelled cancelled, Stamp stamp)
    {
        var meeting = The(state);
        return Put(state, meeting with { State = MeetingState.Cancelled, Reason = cancelled.Reason, Seq = meeting.Seq + 1, Changed = stamp.At })
            .And(new Changes { Messages = [.. Notices.Cancelled(state, meeting, stamp)] });
    }

    /// <summary>The meeting as it is from now on; the origin hears it.</summary>
    public static Changes Put(IState state, MeetingDocument meeting) => Changes.Put(meeting) with { Messages = [ToOrigin(state.Grain, meeting)] };

    private static MeetingDocument The(IState state) => state.Find<MeetingDocument>(MeetingDocument.TheId)!;

    private static Message ToOrigin(GrainId grain, MeetingDocument meeting)
    {
        var (origin, summary) = (GrainId.Parse(meeting.Origin), MeetingSummary.Of(meeting));
        return new(origin, origin.Kind == "school" ? new SetSchoolMeeting(grain.Key, summary) : new SetMeeting(grain.Key, summary));
    }
}
