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

    /// <summary>A request to the expertpool waits for the person: to be looked at, or to be answered.</summary>
    [JsonStringEnumMemberName("expert-asked")]
    ExpertAsked,

    /// <summary>Someone has the person's request.</summary>
    [JsonStringEnumMemberName("expert-taken")]
    ExpertTaken,

    /// <summary>Something was said at a request that the person asked or answers.</summary>
    [JsonStringEnumMemberName("expert-message")]
    ExpertMessage,

    /// <summary>The person's request is answered.</summary>
    [JsonStringEnumMemberName("expert-answer")]
    ExpertAnswer,

    /// <summary>A request came back: not answered yet, opened again, or without its expert.</summary>
    [JsonStringEnumMemberName("expert-back")]
    ExpertBack,

    /// <summary>The promised day of a request comes near, or has passed.</summary>
    [JsonStringEnumMemberName("expert-late")]
    ExpertLate,

    /// <summary>A request that the person answers was accepted or withdrawn.</summary>
    [JsonStringEnumMemberName("expert-settled")]
    ExpertSettled,

    /// <summary>Someone planned a lesson visit with the person.</summary>
    [JsonStringEnumMemberName("visit")]
    Visit,

    [JsonStringEnumMemberName("visit-moved")]
    VisitMoved,

    [JsonStringEnumMemberName("visit-cancelled")]
    VisitCancelled,

    /// <summary>The person came into a leerlab that has meetings planned or date polls open.</summary>
    [JsonStringEnumMemberName("joined")]
    Joined,

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
