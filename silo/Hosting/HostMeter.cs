using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Silo;

/// <summary>What a host counts, for OpenTelemetry: the meter <c>Leerlabs.Silo</c>. docs/operations.md says what to make of each figure.</summary>
public static class HostMeter
{
    public const string Name = "Leerlabs.Silo";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Commands = Meter.CreateCounter<long>("leerlabs.commands", "{command}", "Commands answered, by kind of grain, type and outcome: accepted, or the code of the refusal.");
    private static readonly Counter<long> Commits = Meter.CreateCounter<long>("leerlabs.commits", "{commit}", "Commits; commands per commit tell how well they are grouped.");
    private static readonly Histogram<double> CommitTime = Meter.CreateHistogram<double>("leerlabs.commit.duration", "s", "From handing a batch to the store until it is durable.");
    private static readonly UpDownCounter<long> Activations = Meter.CreateUpDownCounter<long>("leerlabs.activations", "{grain}", "Grains in memory.");
    private static readonly UpDownCounter<long> Waiting = Meter.CreateUpDownCounter<long>("leerlabs.outbox.waiting", "{fact}", "Facts on their way from grain to grain.");
    private static readonly Counter<long> Brought = Meter.CreateCounter<long>("leerlabs.outbox.delivered", "{fact}", "Facts that reached their grain.");
    private static readonly Counter<long> SetAside = Meter.CreateCounter<long>("leerlabs.outbox.parked", "{fact}", "Facts that were set aside and wait for an operator.");
    private static readonly ConcurrentDictionary<Type, string> TypeNames = new();

    /// <summary>A command's type as it is called in docs/protocol.md; <c>unreadable</c> when it could not be read.</summary>
    internal static string TypeOf(Command? command) =>
        command is null ? "unreadable" : TypeNames.GetOrAdd(command.GetType(), type => JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name));

    internal static void Answered(GrainId grain, Ask ask, Refusal? refusal) => Commands.Add(1, new TagList
    {
        { "kind", grain.Kind },
        { "type", ask.Due is null ? TypeOf(ask.Command) : "due" },
        { "outcome", refusal is null ? "accepted" : JsonNamingPolicy.KebabCaseLower.ConvertName($"{refusal.Code}") },
    });

    internal static void Committed(TimeSpan took)
    {
        Commits.Add(1);
        CommitTime.Record(took.TotalSeconds);
    }

    /// <summary>A grain came into memory.</summary>
    public static void Activated() => Activations.Add(1);

    /// <summary>A grain left memory.</summary>
    public static void Deactivated() => Activations.Add(-1);

    internal static void Queued() => Waiting.Add(1);

    internal static void Left(int facts) => Waiting.Add(-facts);

    internal static void Delivered() => Brought.Add(1);

    internal static void Parked() => SetAside.Add(1);
}
