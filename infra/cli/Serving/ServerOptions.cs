using System.Net;
using System.Net.Sockets;
using Leerlabs.Cli.Stores;

namespace Leerlabs.Cli.Serving;

/// <param name="Empty">No example data at the first start.</param>
/// <param name="Open">Open the page in a browser.</param>
internal sealed record ServerOptions(string Folder, string Listen, int Port, bool Empty, bool Open)
{
    /// <summary>The store, and with it what nodes share.</summary>
    public ChosenStore Store { get; init; } = ChosenStore.Sqlite(Folder);

    /// <summary>Nodes of the cluster, each on a port of its own from <see cref="Port"/> on.</summary>
    public int Nodes { get; init; } = 1;

    /// <summary>What the nodes do: <c>all</c>, <c>web</c> or <c>silo</c>.</summary>
    public string Role { get; init; } = "all";

    /// <summary>How people reach it when a proxy stands in front.</summary>
    public string? PublicOrigin { get; init; }

    /// <summary>Whom to tell about a leak.</summary>
    public string? SecurityContact { get; init; }

    /// <summary>Where to listen.</summary>
    public string Url => $"http://{Bracketed(Listen)}:{Port}";

    /// <summary>The address as people on this machine reach it: a wildcard is no address, and port 0 becomes the one that was free.</summary>
    /// <param name="bound">What the server says that it listens on.</param>
    public string Page(Uri bound)
    {
        var everywhere = IPAddress.TryParse(Listen, out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any));
        return $"http://{(everywhere ? "localhost" : Bracketed(Listen))}:{bound.Port}";
    }

    /// <summary>The same, of one node.</summary>
    public ServerOptions Node(int place) => this with { Port = Port == 0 ? 0 : Port + place };

    /// <summary>Looks before anything is opened, so that the answer is one sentence.</summary>
    /// <exception cref="CliException">Something else listens there, or it is no address of this machine.</exception>
    public void RefuseTakenPort()
    {
        if (!IPAddress.TryParse(Listen, out var address))
            return;

        try
        {
            using var probe = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(new IPEndPoint(address, Port));
        }
        catch (SocketException taken)
        {
            throw Unusable(taken);
        }
    }

    public CliException Unusable(Exception why) =>
        new($"Port {Port} on {Listen} can't be used ({why.InnerException?.Message ?? why.Message}): choose another one with --port.", why);

    private static string Bracketed(string host) => host.Contains(':', StringComparison.Ordinal) && host[0] != '[' ? $"[{host}]" : host;
}
