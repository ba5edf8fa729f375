using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

[JsonConverter(typeof(WordJson<EntryKind>))]
public enum EntryKind
{
    Note,
    Observation,
    Intervention,
    Outcome,
    Reflection,
    Decision,
    Question,
}

/// <summary>Who an entry is written for. What only its writer may see is a concept in <c>person/...</c> and not here.</summary>
[JsonConverter(typeof(WordJson<Visibility>))]
public enum Visibility
{
    Leerlab,
    School,
}

[JsonConverter(typeof(WordJson<CommentKind>))]
public enum CommentKind
{
    Plain,
    FeedUp,
    Feedback,
    Feedforward,
}

[JsonConverter(typeof(WordJson<Reaction>))]
public enum Reaction
{
    Recognise,
    Useful,
    Inspiring,
    Thanks,
}
