using System.CommandLine;
using Leerlabs.Cli.Client;
using Leerlabs.Cli.Cluster;
using Leerlabs.Cli.Serving;
using Leerlabs.Cli.Stores;

namespace Leerlabs.Cli.Commands;

internal static class RunCommand
{
    private const string Local = "local";
    private const string Orleans = "orleans";

    public static Command Create(ProjectFolder project)
    {
        var port = new Option<int>("--port") { Description = "The port to listen on.", DefaultValueFactory = _ => 5000 };
        var listen = new Option<string>("--listen") { Description = "The address to listen on; example data only leaves this machine when you name another one.", DefaultValueFactory = _ => "127.0.0.1" };
        var empty = new Option<bool>("--empty") { Description = "Without example data: prints a one-time link for the first manager." };
        var host = new Option<string>("--host") { Description = "What runs the grains; Orleans when its packages restore here." };
        var open = new Option<bool>("--open") { Description = "Open the page in a browser." };
        var origin = new Option<string>("--public-origin") { Description = "How people reach it when a proxy stands in front, such as https://leerlabs.example." };
        var contact = new Option<string>("--security-contact") { Description = "Whom to tell about a leak: a mailto: or https: address for security.txt." };
        var nodes = new Option<int>("--nodes") { Description = "Nodes of a cluster on this machine, each on a port of its own; more than one need --store tables.", DefaultValueFactory = _ => 1 };
        var role = new Option<string>("--role") { Description = "What the nodes do: serve people (web), run grains (silo), or both (all).", DefaultValueFactory = _ => "all" };
        host.AcceptOnlyFromAmong(Local, Orleans);
        role.AcceptOnlyFromAmong("all", "web", "silo");
        var command = new Command("run", "Builds what is needed, starts everything in this process and prints the address.") { port, listen, empty, host, open, origin, contact, nodes, role };
        var store = new StoreWords(project, command, withKey: true);
        command.SetAction((parsed, cancellation) => Run(
            project,
            new ServerOptions(store.Of(parsed).Folder, parsed.GetValue(listen)!, parsed.GetValue(port), parsed.GetValue(empty), parsed.GetValue(open))
            {
                Store = store.Of(parsed),
                PublicOrigin = parsed.GetValue(origin),
                SecurityContact = parsed.GetValue(contact),
                Nodes = parsed.GetValue(nodes),
                Role = parsed.GetValue(role)!,
            },
            parsed.GetValue(host),
            cancellation));
        return command;
    }

    private static async Task<int> Run(ProjectFolder project, ServerOptions options, string? host, CancellationToken cancellation)
    {
        RefuseHalfClusters(options, host);
        var noCluster = host == Local ? "it was asked for" : await new OrleansPackages(project, TimeProvider.System).WhyNot(cancellation);
        if (host == Orleans && noCluster is not null)
            throw new CliException($"Microsoft.Orleans does not restore here ({noCluster}): run with --host local.");
        if (noCluster is not null && IsCluster(options))
            throw new CliException($"A cluster needs Microsoft.Orleans, which does not restore here ({noCluster}).");

        await ClientBuild.WhenNeeded(project, cancellation);
        if (noCluster is null)
            await new ClusterServer(project, options, Console.Out).Run(cancellation);
        else
            await RunLocal(project, options, host, noCluster, cancellation);
        return 0;
    }

    private static bool IsCluster(ServerOptions options) => options.Nodes > 1 || options.Role != "all";

    /// <exception cref="CliException">It can't be a cluster.</exception>
    private static void RefuseHalfClusters(ServerOptions options, string? host)
    {
        if (options.Nodes is < 1 or > 16)
            throw new CliException("A cluster on this machine has 1 to 16 nodes.");
        if (IsCluster(options) && !options.Store.Tables)
            throw new CliException("Several nodes, and nodes with a role, need --store tables: SQLite belongs to one process.");
        if (IsCluster(options) && host == Local)
            throw new CliException("The local host is one node: leave --host local out.");
    }

    private static async Task RunLocal(ProjectFolder project, ServerOptions options, string? host, string why, CancellationToken cancellation)
    {
        if (host is null)
            Console.WriteLine($"Running on the local host, because Microsoft.Orleans does not restore here ({why}).");

        await new Server(project, options, Console.Out).Run(cancellation);
    }
}
