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

    /// <summary>Someone proposes another time for a meeting that the person planned.</summary>
    [JsonStringEnumMemberName("proposed")]
    Proposed,

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

    /// <summary>Times were offered to talk with an expert, none of them suits, or they are not offered any more.</summary>
    [JsonStringEnumMemberName("expert-appointment")]
    ExpertAppointment,

    /// <summary>A time was picked to talk with an expert, or as an expert with who asked. Both are told, as their calendars must be.</summary>
    [JsonStringEnumMemberName("expert-talk")]
    ExpertTalk,

    /// <summary>That talk does not take place.</summary>
    [JsonStringEnumMemberName("expert-talk-cancelled")]
    ExpertTalkCancelled,

    /// <summary>A practice example waits for the person's release.</summary>
    [JsonStringEnumMemberName("example-release")]
    ExampleRelease,

    /// <summary>A practice example that the person made was not released.</summary>
    [JsonStringEnumMemberName("example-refused")]
    ExampleRefused,

    /// <summary>A practice example that the person made is public.</summary>
    [JsonStringEnumMemberName("example-published")]
    ExamplePublished,

    /// <summary>A practice example that the person made or released was taken back.</summary>
    [JsonStringEnumMemberName("example-withdrawn")]
    ExampleWithdrawn,

    /// <summary>The person is invited to write a practice example along.</summary>
    [JsonStringEnumMemberName("example-edit")]
    ExampleEdit,

    /// <summary>Someone planned a lesson visit with the person.</summary>
    [JsonStringEnumMemberName("visit")]
    Visit,

    [JsonStringEnumMemberName("visit-moved")]
    VisitMoved,

    [JsonStringEnumMemberName("visit-cancelled")]
    VisitCancelled,

    /// <summary>What became of an addition to a factsheet that the person suggested.</summary>
    [JsonStringEnumMemberName("suggestion")]
    Suggestion,

    /// <summary>A visitor of the library sent something about a work of the person.</summary>
    [JsonStringEnumMemberName("work-message")]
    WorkMessage,

    /// <summary>Another school does what a work of the person tells.</summary>
    [JsonStringEnumMemberName("work-adopted")]
    WorkAdopted,

    /// <summary>A member of another leerlab judged a work of the person.</summary>
    [JsonStringEnumMemberName("work-reviewed")]
    WorkReviewed,

    /// <summary>Something new is published of a theme or a leerlab that the person follows.</summary>
    [JsonStringEnumMemberName("followed-published")]
    FollowedPublished,

    /// <summary>There is a new edition of what the person follows.</summary>
    [JsonStringEnumMemberName("followed-renewed")]
    FollowedRenewed,

    /// <summary>Another school does what a work tells that the person follows.</summary>
    [JsonStringEnumMemberName("followed-adopted")]
    FollowedAdopted,

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
