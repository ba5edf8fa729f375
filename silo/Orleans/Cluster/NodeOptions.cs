namespace Leerlabs.Silo.Orleans.Cluster;

/// <summary>How one node runs. Validated at the start.</summary>
internal sealed record NodeOptions
{
    /// <summary>The folder of the store, and of this node's own files.</summary>
    public required string Data { get; init; }

    public string Listen { get; init; } = "127.0.0.1";

    /// <summary>Where people come in; 0 picks a free one.</summary>
    public int Port { get; init; } = 5000;

    /// <summary>The built browser application; null when there is none.</summary>
    public string? WebRoot { get; init; }

    /// <inheritdoc cref="Leerlabs.Web.LeerlabsOptions.PublicOrigin"/>
    public string? PublicOrigin { get; init; }

    /// <inheritdoc cref="Leerlabs.Web.LeerlabsOptions.SecurityContact"/>
    public string? SecurityContact { get; init; }

    /// <summary>Where to send traces, metrics and logs: the variable that every OpenTelemetry program reads.</summary>
    public static Uri? Collector =>
        Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 } address ? new Uri(address, UriKind.RelativeOrAbsolute) : null;

    /// <summary>Where silos talk to each other, and where clients without a silo come in; 0 picks a free one.</summary>
    public int SiloPort { get; init; }

    public int GatewayPort { get; init; }

    /// <summary>Print the link for the first manager of an empty store.</summary>
    public bool FirstLink { get; init; }

    /// <summary>Stop when the standard input ends: with whoever started this node.</summary>
    public bool Attached { get; init; }

    public string Url => $"http://{(Listen.Contains(':', StringComparison.Ordinal) ? $"[{Listen}]" : Listen)}:{Port}";
}
