using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>What is asked of those who sit together.</summary>
[JsonConverter(typeof(WordJson<ItemKind>))]
public enum ItemKind
{
    /// <summary>Informeren.</summary>
    Inform,

    /// <summary>Bespreken.</summary>
    Discuss,

    /// <summary>Besluiten.</summary>
    Decide,

    /// <summary>Werkvorm.</summary>
    Activity,
}
