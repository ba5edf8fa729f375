using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Poll;

/// <summary>What a guest is told by mail.</summary>
[JsonConverter(typeof(WordJson<GuestMailKind>))]
public enum GuestMailKind
{
    /// <summary>The link of the guest's own.</summary>
    Invited,

    /// <summary>An answer is still owed, and the deadline near.</summary>
    Reminder,

    /// <summary>A date was chosen.</summary>
    Chosen,

    /// <summary>It is off.</summary>
    Cancelled,
}
