using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Visit;

/// <summary>How far a lesson visit is.</summary>
[JsonConverter(typeof(WordJson<VisitState>))]
public enum VisitState
{
    /// <summary>Agreed on, and until it is closed: the two prepare, watch and talk.</summary>
    Planned,

    /// <summary>With feed up, feedback and feedforward; nothing of it changes any more.</summary>
    Closed,

    Cancelled,
}
