using System.CommandLine;
using Leerlabs.Storage;

namespace Leerlabs.Silo.Orleans.Cluster;

/// <summary>The words of the command line.</summary>
internal static class NodeCommand
{
    private static readonly Option<string> Data = new("--data") { Description = "The data folder.", Required = true };
    private static readonly Option<string> Listen = new("--listen") { Description = "The address to listen on.", DefaultValueFactory = _ => "127.0.0.1" };
    private static readonly Option<int> Port = new("--port") { Description = "The port to listen on; 0 picks a free one.", DefaultValueFactory = _ => 5000 };
    private static readonly Option<string?> WebRoot = new("--web-root") { Description = "The built browser application." };
    private static readonly Option<string?> Origin = new("--public-origin") { Description = "How people reach it through a proxy, such as https://leerlabs.example." };
    private static readonly Option<string?> Contact = new("--security-contact") { Description = "Whom to tell about a leak: a mailto: or https: address." };
    private static readonly Option<int> SiloPort = new("--silo-port") { Description = "The port for other silos; 0 picks a free one." };
    private static readonly Option<int> GatewayPort = new("--gateway-port") { Description = "The port for web nodes without a silo; 0 picks a free one." };
    private static readonly Option<bool> FirstLink = new("--first-link") { Description = "Print the link for the first manager of an empty store." };
    private static readonly Option<bool> Attached = new("--attached") { Description = "Stop when the standard input ends." };

    public static async Task<int> Run(string[] words)
    {
        var command = new RootCommand("A node of Leerlabs on Microsoft Orleans.") { Data, Listen, Port, WebRoot, Origin, Contact, SiloPort, GatewayPort, FirstLink, Attached };
        command.SetAction((parsed, cancellation) => new Node(Read(parsed), Console.Out).Run(cancellation));
        try
        {
            return await command.Parse(words).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
        }
        catch (Exception expected) when (expected is StoreUnusableException or StoreUnavailableException or NodeException or IOException)
        {
            await Console.Error.WriteLineAsync(expected.Message);
            return 1;
        }
    }

    private static NodeOptions Read(ParseResult words) => new()
    {
        Data = words.GetRequiredValue(Data),
        Listen = words.GetRequiredValue(Listen),
        Port = words.GetValue(Port),
        WebRoot = words.GetValue(WebRoot),
        PublicOrigin = words.GetValue(Origin),
        SecurityContact = words.GetValue(Contact),
        SiloPort = words.GetValue(SiloPort),
        GatewayPort = words.GetValue(GatewayPort),
        FirstLink = words.GetValue(FirstLink),
        Attached = words.GetValue(Attached),
    };
}
