using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.ExpertPool;

/// <summary>Something that schools need of others: a supplier, a standard, a rule. In words that can be handed over, so of no school in particular.</summary>
public sealed record SignalDocument : Document
{
    public required SignalLine Line { get; init; }

    public required string Text { get; init; }

    /// <summary>The requests in which it was asked.</summary>
    public required ImmutableArray<SignalSource> Sources { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public static string IdOf(string signal) => $"signal/{signal}";
}

/// <summary>A request behind a signal, so that schools can be counted.</summary>
/// <param name="Request">Its key.</param>
/// <param name="School">In whose name it was asked, when that was a school.</param>
public sealed record SignalSource(string Request, string Leerlab, string? School = null) : Part;

/// <summary>Who can do something about it: a line of the programme (source 004 of the project).</summary>
[JsonConverter(typeof(WordJson<SignalLine>))]
public enum SignalLine
{
    /// <summary>Keten: suppliers, standards and what systems exchange.</summary>
    Chain,

    /// <summary>Landelijk: rules, law and money.</summary>
    National,
}
