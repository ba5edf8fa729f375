using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>What can no longer be done at a meeting that was held or cancelled.</summary>
internal static class Past
{
    public static Refusal? Refuse(MeetingDocument meeting) => meeting.State switch
    {
        MeetingState.Cancelled => Refusal.Conflict("meeting-cancelled"),
        MeetingState.Held or MeetingState.Fixed => Refusal.Conflict("meeting-held"),
        _ => null,
    };

    /// <summary>What is written down of a meeting may change until its report is fixed.</summary>
    public static Refusal? RefuseFixed(MeetingDocument meeting) => meeting.State switch
    {
        MeetingState.Cancelled => Refusal.Conflict("meeting-cancelled"),
        MeetingState.Fixed => Refusal.Conflict("meeting-fixed"),
        _ => null,
    };
}
