using System.Diagnostics.Metrics;
using Leerlabs.Grains.Core;

namespace Leerlabs.Silo;

/// <summary>What a host counts, for OpenTelemetry: the meter <c>Leerlabs.Silo</c>.</summary>
public static class HostMeter
{
    public const string Name = "Leerlabs.Silo";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Accepted = Meter.CreateCounter<long>("leerlabs.commands.accepted", "{command}", "Commands with a receipt.");
    private static readonly Counter<long> Refused = Meter.CreateCounter<long>("leerlabs.commands.refused", "{command}", "Commands that were refused, by code.");
    private static readonly Counter<long> Written = Meter.CreateCounter<long>("leerlabs.commits", "{commit}", "Commits; commands per commit tell how well they are grouped.");
    private static readonly Counter<long> Brought = Meter.CreateCounter<long>("leerlabs.facts.delivered", "{fact}", "Facts that reached their grain.");
    private static readonly Counter<long> SetAside = Meter.CreateCounter<long>("leerlabs.facts.parked", "{fact}", "Facts that were set aside and wait for an operator.");

    internal static void Answered(Refusal? refusal)
    {
        if (refusal is null)
            Accepted.Add(1);
        else
            Refused.Add(1, new KeyValuePair<string, object?>("code", refusal.Code));
    }

    internal static void Committed() => Written.Add(1);

    internal static void Delivered() => Brought.Add(1);

    internal static void Parked() => SetAside.Add(1);
}
