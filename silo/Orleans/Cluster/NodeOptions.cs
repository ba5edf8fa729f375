using System.Net;
using System.Net.Sockets;

namespace Leerlabs.Silo.Orleans.Cluster;

/// <summary>How one node runs. Validated at the start.</summary>
internal sealed record NodeOptions
{
    /// <summary>The folder of this node's own files, and of the store when that is SQLite.</summary>
    public required string Data { get; init; }

    /// <summary>To Azure Table storage: a cluster of all nodes that name the same account. Without one this node is a cluster by itself, on SQLite in <see cref="Data"/>.</summary>
    public string? Connection { get; init; }

    /// <summary>What encrypts the keys of the sign-in in the tables: the same on every node.</summary>
    public string? KeyFile { get; init; }

    public NodeRole Role { get; init; }

    public string Listen { get; init; } = "127.0.0.1";

    /// <summary>Where people come in; 0 picks a free one.</summary>
    public int Port { get; init; } = 5000;

    /// <summary>The built browser application; null when there is none.</summary>
    public string? WebRoot { get; init; }

    /// <inheritdoc cref="Leerlabs.Web.LeerlabsOptions.PublicOrigin"/>
    public string? PublicOrigin { get; init; }

    /// <inheritdoc cref="Leerlabs.Web.LeerlabsOptions.SecurityContact"/>
    public string? SecurityContact { get; init; }

    /// <summary>The address of this machine at which other nodes reach it.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>As named; otherwise this machine's own, or only itself when people come in over loopback too.</summary>
    public IPAddress Reached => Address ?? (IPAddress.TryParse(Listen, out var listen) && IPAddress.IsLoopback(listen) ? IPAddress.Loopback : Own());

    /// <summary>Where silos talk to each other, and where web nodes without a silo come in; 0 picks a free one.</summary>
    public int SiloPort { get; init; }

    public int GatewayPort { get; init; }

    /// <summary>How long a node that stops goes on serving after it said so in its health, and over how long it then closes its connections.</summary>
    public TimeSpan Notice { get; init; }

    public TimeSpan Drain { get; init; }

    /// <summary>A certificate with its key (PKCS #12) that all silos share; null for plain connections.</summary>
    public string? Certificate { get; init; }

    /// <summary>Print the link for the first manager of an empty store.</summary>
    public bool FirstLink { get; init; }

    /// <summary>Stop when the standard input ends: with whoever started this node.</summary>
    public bool Attached { get; init; }

    public string Url => $"http://{(Listen.Contains(':', StringComparison.Ordinal) ? $"[{Listen}]" : Listen)}:{Port}";

    private static IPAddress Own() =>
        Dns.GetHostAddresses(Dns.GetHostName(), AddressFamily.InterNetwork).FirstOrDefault(address => !IPAddress.IsLoopback(address)) ?? IPAddress.Loopback;

    /// <exception cref="NodeException">Something in it can't be right; the message says what.</exception>
    public void Validate()
    {
        if (Connection is null && Role != NodeRole.All)
            throw new NodeException("A node of its own on SQLite is web and silo together: roles need --connection.");
        if (Connection is not null && Role != NodeRole.Silo && !File.Exists(KeyFile))
            throw new NodeException("Name with --key-file the secret that encrypts the keys of the sign-in, the same for all nodes: openssl rand -base64 48 makes one.");
        if (Certificate is { } file && !File.Exists(file))
            throw new NodeException($"There is no certificate {file}.");

        Directory.CreateDirectory(Data);
    }
}
