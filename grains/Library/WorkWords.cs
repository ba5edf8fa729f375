using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>What a published work is.</summary>
[JsonConverter(typeof(WordJson<WorkKind>))]
public enum WorkKind
{
    /// <summary>Praktijkvoorbeeld: what a leerlab tried and saw.</summary>
    PracticeExample,

    /// <summary>A question to the expertpool and its answer, without names.</summary>
    Answer,

    /// <summary>What is known about one compass point (kompaspunt).</summary>
    Factsheet,
}

[JsonConverter(typeof(WordJson<WorkState>))]
public enum WorkState
{
    Public,

    /// <summary>Taken back: its place stays, its words are gone.</summary>
    Withdrawn,
}

/// <summary>What a section of a work tells.</summary>
[JsonConverter(typeof(WordJson<SectionName>))]
public enum SectionName
{
    Question,
    Situation,
    Done,
    Seen,
    Measured,

    /// <summary>Time, money and tools.</summary>
    Took,

    /// <summary>What others should know before they begin.</summary>
    ToKnow,
    Advice,
    Answer,
    Research,
    Examples,
    Tools,
}

/// <summary>What a work may be used for.</summary>
[JsonConverter(typeof(WordJson<Licence>))]
public enum Licence
{
    CcBy,
    CcBySa,
}

/// <summary>Kinds of schools that a work is about.</summary>
[JsonConverter(typeof(WordJson<SchoolType>))]
public enum SchoolType
{
    [JsonStringEnumMemberName("po")]
    Primary,

    /// <summary>Speciaal basisonderwijs and speciaal onderwijs.</summary>
    [JsonStringEnumMemberName("so")]
    Special,

    /// <summary>Voortgezet speciaal onderwijs.</summary>
    [JsonStringEnumMemberName("vso")]
    SpecialSecondary,

    /// <summary>Praktijkonderwijs.</summary>
    [JsonStringEnumMemberName("pro")]
    Practical,
    Vmbo,
    Havo,
    Vwo,
    Mbo,
}
