using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Leerlab;

/// <summary>How far a leerlab is.</summary>
[JsonConverter(typeof(WordJson<Phase>))]
public enum Phase
{
    /// <summary>Voorbereiding.</summary>
    [JsonStringEnumMemberName("preparation")]
    Preparation,

    /// <summary>Plan van aanpak.</summary>
    [JsonStringEnumMemberName("plan")]
    Plan,

    /// <summary>Uitvoering.</summary>
    [JsonStringEnumMemberName("execution")]
    Execution,

    /// <summary>Delen.</summary>
    [JsonStringEnumMemberName("sharing")]
    Sharing,

    /// <summary>Afgerond: the log is closed.</summary>
    [JsonStringEnumMemberName("completed")]
    Completed,

    /// <summary>Voortijdig gestopt: the log is closed.</summary>
    [JsonStringEnumMemberName("stopped")]
    Stopped,
}

/// <summary>The order of the phases as data: which step is possible, and which one asks for a reason.</summary>
public static class Phases
{
    private static readonly ImmutableArray<Phase> Order = [Phase.Preparation, Phase.Plan, Phase.Execution, Phase.Sharing, Phase.Completed];

    public static bool IsClosed(Phase phase) => phase is Phase.Completed or Phase.Stopped;

    /// <summary>Every step but one: what is completed cannot be stopped any more.</summary>
    public static bool IsPossible(Phase from, Phase to) => from != Phase.Completed || to != Phase.Stopped;

    /// <summary>Going back, stopping and starting again.</summary>
    public static bool AsksReason(Phase from, Phase to) =>
        from == Phase.Stopped || to == Phase.Stopped || Order.IndexOf(to) < Order.IndexOf(from);
}
