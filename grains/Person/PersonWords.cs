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
}
