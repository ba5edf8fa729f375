using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Text;

/// <summary>What may still become of a text.</summary>
[JsonConverter(typeof(WordJson<TextState>))]
public enum TextState
{
    /// <summary>Everyone who takes part types in it.</summary>
    Open,

    /// <summary>The concept of a report: those who were there amend it, one amendment at a time, and each is kept.</summary>
    Concept,

    /// <summary>For good. The text is all that is left; what was typed on the way to it is erased.</summary>
    Fixed,
}
