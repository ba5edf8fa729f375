using System.Diagnostics;
using Leerlabs.Grains.Core;

namespace Leerlabs.Silo;

/// <summary>
/// What a host traces, for OpenTelemetry: the source <c>Leerlabs.Silo</c>. The id of a command's trace is its commandId, which the browser
/// chose: every try of it, over whichever line and on whichever node, stands in one trace, and who has the one has the other.
/// </summary>
public static class HostTraces
{
    public const string Name = "Leerlabs.Silo";

    private static readonly ActivitySource Source = new(Name);

    /// <summary>From the arrival of a person's command at its grain until its answer; null when nobody listens.</summary>
    internal static Activity? Command(GrainId grain, Ask ask)
    {
        if (!Source.HasListeners() || TraceOf(ask.CommandId) is not { } trace)
            return null;

        var (call, type) = (Activity.Current, HostMeter.TypeOf(ask.Command));
        var activity = Source.StartActivity(
            ActivityKind.Server, trace, [new("leerlabs.grain", $"{grain}"), new("leerlabs.command.type", type), new("leerlabs.command.id", ask.CommandId)],
            call is null ? [] : [new(call.Context)], name: $"{grain.Kind} {type}");

        // What the mailbox begins now also serves others: it does not run in this command's name.
        Activity.Current = call;
        return activity;
    }

    /// <summary>One commit of many commands: within the first one's trace, linked to the others.</summary>
    internal static Activity? Commit(GrainId grain, IReadOnlyList<Outcome> outcomes)
    {
        if (!Source.HasListeners() || outcomes.Select(outcome => outcome.Ask.Trace).OfType<ActivityContext>().ToList() is not [var first, .. var others])
            return null;

        return Source.StartActivity(
            ActivityKind.Internal, first, [new("leerlabs.grain", $"{grain}"), new("leerlabs.commands", outcomes.Count)], others.Select(other => new ActivityLink(other)), name: "commit");
    }

    internal static void End(Activity? activity, Refusal? refusal)
    {
        if (activity is null)
            return;

        activity.SetTag("leerlabs.outcome", refusal is null ? "accepted" : $"{refusal.Code}");
        activity.SetStatus(refusal?.Code is RefusalCode.Unavailable ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
        activity.Dispose();
    }

    /// <summary>The browser's side of the trace: it sends none itself, so its span is the random half of the commandId.</summary>
    private static ActivityContext? TraceOf(string commandId)
    {
        if (!Guid.TryParse(commandId, out var id))
            return null;

        var hex = id.ToString("N");
        return new(ActivityTraceId.CreateFromString(hex), ActivitySpanId.CreateFromString(hex.AsSpan(16)), ActivityTraceFlags.Recorded, isRemote: true);
    }
}
