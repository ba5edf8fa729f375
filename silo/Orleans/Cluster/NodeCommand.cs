using System.CommandLine;
using System.Net;
using Leerlabs.Storage;

namespace Leerlabs.Silo.Orleans.Cluster;

/// <summary>The words of the command line.</summary>
internal static class NodeCommand
{
    private static readonly Option<string> Data = new("--data") { Description = "The data folder.", Required = true };
    private static readonly Option<string?> Connection = new("--connection") { Description = "Azure Table storage, for a cluster: a connection string or an address, also as the variable LEERLABS_CONNECTION. SQLite in the data folder without one." };
    private static readonly Option<string?> KeyFile = new("--key-file") { Description = "The secret that encrypts the keys of the sign-in in the tables, the same for all nodes." };
    private static readonly Option<NodeRole> Role = new("--role") { Description = "Serve people, run grains, or both." };
    private static readonly Option<string> Listen = new("--listen") { Description = "The address to listen on.", DefaultValueFactory = _ => "127.0.0.1" };
    private static readonly Option<int> Port = new("--port") { Description = "The port to listen on; 0 picks a free one.", DefaultValueFactory = _ => 5000 };
    private static readonly Option<string?> WebRoot = new("--web-root") { Description = "The built browser application.", DefaultValueFactory = _ => Published };
    private static readonly Option<string?> Origin = new("--public-origin") { Description = "How people reach it through a proxy, such as https://leerlabs.example." };
    private static readonly Option<string?> Contact = new("--security-contact") { Description = "Whom to tell about a leak: a mailto: or https: address." };
    private static readonly Option<string?> Address = new("--address") { Description = "The address at which other nodes reach this one; its own when none is named." };
    private static readonly Option<int> SiloPort = new("--silo-port") { Description = "The port for other silos; 0 picks a free one." };
    private static readonly Option<int> GatewayPort = new("--gateway-port") { Description = "The port for web nodes without a silo; 0 picks a free one." };
    private static readonly Option<double?> Notice = new("--notice") { Description = "Seconds to go on serving after the health said that this node stops; 5 in a cluster." };
    private static readonly Option<double?> Drain = new("--drain") { Description = "Seconds over which a node that stops closes its connections; 8 in a cluster." };
    private static readonly Option<string?> Certificate = new("--certificate") { Description = "A certificate with key (PKCS #12) for connections between silos; its password is the variable LEERLABS_CERTIFICATE_PASSWORD." };
    private static readonly Option<bool> FirstLink = new("--first-link") { Description = "Print the link for the first manager of an empty store." };
    private static readonly Option<bool> Attached = new("--attached") { Description = "Stop when the standard input ends." };

    /// <summary>A published node has the browser application beside it.</summary>
    private static string? Published => Path.Combine(AppContext.BaseDirectory, "wwwroot") is var beside && Directory.Exists(beside) ? beside : null;

    public static async Task<int> Run(string[] words)
    {
        var command = new RootCommand("A node of Leerlabs on Microsoft Orleans.")
        {
            Data, Connection, KeyFile, Role, Listen, Port, WebRoot, Origin, Contact, Address, SiloPort, GatewayPort, Notice, Drain, Certificate, FirstLink, Attached,
        };
        command.SetAction((parsed, cancellation) => new Node(Read(parsed), Console.Out).Run(cancellation));
        try
        {
            return await command.Parse(words).InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromMinutes(2) });
        }
        catch (Exception expected) when (expected is StoreUnusableException or StoreUnavailableException or NodeException or FormatException or IOException)
        {
            await Console.Error.WriteLineAsync(expected.Message);
            return 1;
        }
    }

    private static NodeOptions Read(ParseResult words) => new()
    {
        Data = words.GetRequiredValue(Data),
        Connection = ConnectionOf(words),
        KeyFile = words.GetValue(KeyFile),
        Role = words.GetValue(Role),
        Listen = words.GetRequiredValue(Listen),
        Port = words.GetValue(Port),
        WebRoot = words.GetValue(WebRoot),
        PublicOrigin = words.GetValue(Origin),
        SecurityContact = words.GetValue(Contact),
        Address = words.GetValue(Address) is { } address ? IPAddress.Parse(address) : null,
        SiloPort = words.GetValue(SiloPort),
        GatewayPort = words.GetValue(GatewayPort),
        Notice = Seconds(words, Notice, 5),
        Drain = Seconds(words, Drain, 8),
        Certificate = words.GetValue(Certificate),
        FirstLink = words.GetValue(FirstLink),
        Attached = words.GetValue(Attached),
    };

    /// <summary>A node by itself has nobody to send people to.</summary>
    private static TimeSpan Seconds(ParseResult words, Option<double?> named, double inCluster) =>
        TimeSpan.FromSeconds(words.GetValue(named) ?? (ConnectionOf(words) is null ? 0 : inCluster));

    private static string? ConnectionOf(ParseResult words) => words.GetValue(Connection) ?? Environment.GetEnvironmentVariable("LEERLABS_CONNECTION");
}
