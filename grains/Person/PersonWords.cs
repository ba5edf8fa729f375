using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Person;

/// <summary>The language of the pages that a person sees.</summary>
[JsonConverter(typeof(WordJson<Language>))]
public enum Language
{
    [JsonStringEnumMemberName("nl")]
    Dutch,

    [JsonStringEnumMemberName("en")]
    English,
}

/// <summary>Why something stands in the inbox.</summary>
[JsonConverter(typeof(WordJson<InboxKind>))]
public enum InboxKind
{
    [JsonStringEnumMemberName("mention")]
    Mention,

    [JsonStringEnumMemberName("answer")]
    Answer,

    [JsonStringEnumMemberName("moved")]
    Moved,

    [JsonStringEnumMemberName("cancelled")]
    Cancelled,

    /// <summary>A meeting was planned at which the person is asked.</summary>
    [JsonStringEnumMemberName("invited")]
    Invited,

    /// <summary>An action became the person's to do.</summary>
    [JsonStringEnumMemberName("action")]
    Action,
    /// <summary>A date poll asks when the person can come.</summary>
    [JsonStringEnumMemberName("poll")]
    Poll,

    /// <summary>The same once more: the answer is still owed, and the deadline near.</summary>
    [JsonStringEnumMemberName("poll-reminder")]
    PollReminder,

    /// <summary>Everyone has answered the person's poll.</summary>
    [JsonStringEnumMemberName("poll-complete")]
    PollComplete,

    /// <summary>What is new in the person's leerlabs, counted once a school day.</summary>
    [JsonStringEnumMemberName("digest")]
    Digest,
}

/// <summary>How something is told by mail; the inbox holds it either way.</summary>
[JsonConverter(typeof(WordJson<Timing>))]
public enum Timing
{
    [JsonStringEnumMemberName("at-once")]
    AtOnce,

    [JsonStringEnumMemberName("digest")]
    Digest,

    [JsonStringEnumMemberName("never")]
    Never,
}

/// <summary>What a mail is about.</summary>
[JsonConverter(typeof(WordJson<MailKind>))]
public enum MailKind
{
    /// <summary>What happened a moment ago, bundled.</summary>
    [JsonStringEnumMemberName("notices")]
    Notices,

    [JsonStringEnumMemberName("digest")]
    Digest,

    /// <summary>Asks whether an address is the person's.</summary>
    [JsonStringEnumMemberName("confirmation")]
    Confirmation,
}
