using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>What sort of meeting: each has an agenda of its own to begin with.</summary>
[JsonConverter(typeof(WordJson<MeetingKind>))]
public enum MeetingKind
{
    /// <summary>Bijeenkomst.</summary>
    [JsonStringEnumMemberName("meeting")]
    Meeting,

    /// <summary>Startbijeenkomst.</summary>
    [JsonStringEnumMemberName("kick-off")]
    KickOff,

    /// <summary>Werkconferentie.</summary>
    [JsonStringEnumMemberName("conference")]
    Conference,

    /// <summary>Stuurgroep.</summary>
    [JsonStringEnumMemberName("steering-group")]
    SteeringGroup,

    /// <summary>Bordsessie: a quarter of an hour at the board, of one school.</summary>
    [JsonStringEnumMemberName("board-session")]
    BoardSession,

    /// <summary>Werksessie, of one school.</summary>
    [JsonStringEnumMemberName("work-session")]
    WorkSession,
}

/// <summary>Whose meetings are of which sort.</summary>
public static class MeetingKinds
{
    public static bool IsOfOneSchool(MeetingKind kind) => kind is MeetingKind.BoardSession or MeetingKind.WorkSession;
}
