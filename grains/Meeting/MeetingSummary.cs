using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>What a meeting tells of itself. Nothing of it is a person's choice any more: what was wrong was refused before.</summary>
public sealed record MeetingSummary(string Title, When When, MeetingState State, int Seq, Place? Place = null, DateTimeOffset? Changed = null) : Part
{
    public static MeetingSummary Of(MeetingDocument meeting) => new(meeting.Title, meeting.When, meeting.State, meeting.Seq, meeting.Place, meeting.Changed);

    public PlannedMeeting On(PlannedMeeting known) =>
        known with { Title = Title, When = When, State = State, Seq = Seq, Place = Place, Changed = Changed ?? known.Changed };
}
