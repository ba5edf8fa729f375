using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>How far a practice example came (docs/protocol.md, "practice-example").</summary>
[JsonConverter(typeof(WordJson<ExampleState>))]
public enum ExampleState
{
    /// <summary>Its words may change; an earlier edition may be public meanwhile.</summary>
    Writing,

    /// <summary>Its words wait for those who release them.</summary>
    Asked,

    /// <summary>Its words are the public edition's.</summary>
    Published,

    /// <summary>Taken back; a public one leaves a tombstone in the library.</summary>
    Withdrawn,
}

/// <summary>What a practice example tells, in the order in which it is read.</summary>
[JsonConverter(typeof(WordJson<ExamplePart>))]
public enum ExamplePart
{
    Question,
    Situation,
    Done,

    /// <summary>Seen and measured.</summary>
    Seen,

    /// <summary>Time, money and tools.</summary>
    Took,

    /// <summary>What others should know.</summary>
    Advice,
}

/// <summary>How a school stands in a practice example.</summary>
[JsonConverter(typeof(WordJson<SchoolShown>))]
public enum SchoolShown
{
    Name,

    /// <summary>"A school in" its place.</summary>
    Place,
}
