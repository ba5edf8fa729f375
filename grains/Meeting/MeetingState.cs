using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>How far a meeting is.</summary>
[JsonConverter(typeof(WordJson<MeetingState>))]
public enum MeetingState
{
    Planned,

    /// <summary>It goes on at this moment.</summary>
    Running,

    /// <summary>It is over and its report is not fixed.</summary>
    Held,

    /// <summary>The report is fixed.</summary>
    Fixed,

    Cancelled,
}
