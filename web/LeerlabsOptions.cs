using System.Net;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Storage;
using Leerlabs.Storage.Attachments;
using Leerlabs.Web.Mail;
using Leerlabs.Web.Shared;

namespace Leerlabs.Web;

/// <summary>How the house is opened to people. Validated at the start.</summary>
public sealed record LeerlabsOptions
{
    /// <summary>What runs the grains. It belongs to the caller, who also ends it, after the application.</summary>
    public required IGrainHost Host { get; init; }

    /// <summary>What the host writes to, for this node's search index; null: nobody can search here. It belongs to the caller.</summary>
    public HeardStore? Store { get; init; }

    /// <summary>Where the keys of the sign-in and the audit trail of one machine are kept, beside the data.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Where the nodes of a cluster keep them instead.</summary>
    public SharedStorage? Shared { get; init; }

    /// <summary>Where the bytes of files are kept; null keeps them in <see cref="DataFolder"/>. It belongs to the caller.</summary>
    public IAttachments? Attachments { get; init; }

    /// <summary>Where to listen, such as <c>http://127.0.0.1:5000</c>; port 0 picks a free one.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:5000"];

    /// <summary>The built browser application; null when there is none.</summary>
    public string? WebRoot { get; init; }

    /// <summary>How people reach it when a proxy stands in front, such as <c>https://leerlabs.example</c>.</summary>
    public string? PublicOrigin { get; init; }

    /// <summary>Whom to tell about a leak, as an address for <c>security.txt</c> (<c>mailto:</c> or <c>https:</c>).</summary>
    public string? SecurityContact { get; init; }

    /// <summary>Where to send traces, metrics and logs: a collector's base address for OTLP over HTTP, such as <c>http://127.0.0.1:4318</c>; null sends none.</summary>
    public Uri? Collector { get; init; }

    /// <summary>The collector that the environment names, in the variable that every OpenTelemetry program reads.</summary>
    public static Uri? UsualCollector =>
        Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 } address ? new Uri(address, UriKind.RelativeOrAbsolute) : null;

    /// <summary>The mail server; null sends no mail.</summary>
    public MailOptions? Mail { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Commands of one person.</summary>
    public Rate Commands { get; init; } = new(Limits.CommandBurst, Limits.CommandsPerSecond);

    /// <summary>Updates of shared texts of one person.</summary>
    public Rate Typing { get; init; } = new(Limits.TypingBurst, Limits.TypingPerSecond);

    /// <summary>Watches and pages of one person.</summary>
    public Rate Reads { get; init; } = new(Limits.ReadBurst, Limits.ReadsPerSecond);

    /// <summary>Tries to sign in or to use an invitation from one address.</summary>
    public Rate Door { get; init; } = new(Limits.DoorBurst, Limits.DoorTriesPerMinute / 60.0);

    /// <summary>Mails that a mail server hands in.</summary>
    public Rate InboundMail { get; init; } = new(Limits.InboundMailBurst, Limits.InboundMailsPerSecond);

    /// <summary>Only this machine can reach it.</summary>
    internal bool IsLoopbackOnly => Urls.All(url => IsLoopback(new Uri(url).Host));

    internal static bool IsLoopback(string host) => host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <exception cref="ArgumentException">Something in it can't be right; the message says what.</exception>
    internal void Validate()
    {
        if (Shared is null && !Directory.Exists(DataFolder))
            throw new ArgumentException($"The data folder {DataFolder} does not exist.");
        if (Attachments is null && !Directory.Exists(DataFolder))
            throw new ArgumentException("There is no place for files: name a data folder, or a store for them.");
        if (Urls.Count == 0 || Urls.Any(url => !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")))
            throw new ArgumentException("Every address to listen on starts with http:// or https://.");
        if (PublicOrigin is { } origin && (!Uri.TryCreate(origin, UriKind.Absolute, out var site) || site.GetLeftPart(UriPartial.Authority) != origin))
            throw new ArgumentException("The public origin is a scheme and a host, such as https://leerlabs.example, without a slash at the end.");
        if (Collector is { } collector && (!collector.IsAbsoluteUri || collector.Scheme is not ("http" or "https")))
            throw new ArgumentException("The collector's address starts with http:// or https://.");
        Mail?.Validate();
        if (WebRoot is { } root && !Directory.Exists(root))
            throw new ArgumentException($"The browser application {root} does not exist.");
    }
}

/// <summary>So many at once, then so many a second.</summary>
public sealed record Rate(int Burst, double PerSecond);
