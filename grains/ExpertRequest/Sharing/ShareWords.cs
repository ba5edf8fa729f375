using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.ExpertRequest.Sharing;

/// <summary>How far an answer is on its way to the library.</summary>
[JsonConverter(typeof(WordJson<ShareState>))]
public enum ShareState
{
    /// <summary>The asker is asked.</summary>
    Offered,

    /// <summary>The asker would rather not.</summary>
    Declined,
    Published,

    /// <summary>It was in the library, and is taken back.</summary>
    Withdrawn,
}

/// <summary>What a name or another telling piece of text is of.</summary>
[JsonConverter(typeof(WordJson<ShareFind>))]
public enum ShareFind
{
    Person,
    School,
    Place,
    Leerlab,

    /// <summary>What may tell which pupil it is about.</summary>
    Pupil,
}

/// <summary>A person's word on something that the check found.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Put">What stands there instead; absent: it stays on purpose, being no name of anyone here.</param>
public sealed record ShareChoice(string Text, ShareFind Find, string? Put = null) : Part;
