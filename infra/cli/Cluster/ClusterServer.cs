using Leerlabs.Cli.Demo;
using Leerlabs.Cli.Serving;
using Leerlabs.Cli.Stores;
using Leerlabs.Storage;

namespace Leerlabs.Cli.Cluster;

/// <summary>Nodes on Orleans, each a process of its own: this program itself never needs Microsoft.Orleans.</summary>
internal sealed class ClusterServer(ProjectFolder project, ServerOptions options, TextWriter output)
{
    private const string Ready = "Leerlabs is ready";

    /// <summary>A node that dies so often in a row without having been ready stays down.</summary>
    private const int Tries = 5;

    private readonly Lock _writing = new();

    /// <exception cref="CliException">No node is left, without having been told to stop.</exception>
    public async Task Run(CancellationToken cancellation)
    {
        var places = Enumerable.Range(0, options.Nodes).ToList();
        places.ForEach(place => options.Node(place).RefuseTakenPort());
        await output.WriteLineAsync(options.Nodes > 1 ? $"Running on Microsoft Orleans, a cluster of {options.Nodes} nodes." : "Running on Microsoft Orleans.");
        using var loggers = Logging.ToConsole();
        await using var place = await StorePlace.Ready(project, options.Store, cancellation);
        var key = await KeyFile.Of(place, cancellation);
        await ExampleStore.WhenFresh(project, options, place.Choice, loggers, cancellation);
        Directory.CreateDirectory(options.Folder);
        var program = await new NodeBuild(project).WhenNeeded(cancellation);
        var nodes = places.Select(node => KeepUp(node, program, place.Choice, key, cancellation));
        if ((await Task.WhenAll(nodes)).Any(code => code != 0) && !cancellation.IsCancellationRequested)
            throw new CliException("The nodes ended by themselves: see the message above.");
    }

    /// <summary>A node of a cluster that dies is started again; a node alone is not, so that its message is the last one.</summary>
    private async Task<int> KeepUp(int place, string program, StoreChoice store, string? key, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var wasReady = false;
            var node = new NodeProcess(program, project.Root, line => wasReady |= Tell(place, line)) { Words = Words(place, key), Connection = store.Connection };
            var code = await node.Run(cancellation);
            tries = wasReady ? 1 : tries;
            if (code == 0 || cancellation.IsCancellationRequested || options.Nodes == 1 || tries == Tries)
                return code;

            Tell(place, "ended by itself; the others go on, and it is started again.");
            await Task.Delay(TimeSpan.FromSeconds(tries), cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private IEnumerable<string> Words(int place, string? key) =>
    [
        "--data", options.Folder, "--listen", options.Listen, "--port", $"{options.Node(place).Port}", "--web-root", project.WebRoot, "--role", options.Role,
        "--attached", "--notice", "0", "--drain", options.Nodes > 1 ? "2" : "0", .. place == 0 ? ["--first-link"] : Array.Empty<string>(),
        .. Named("--public-origin", options.PublicOrigin), .. Named("--security-contact", options.SecurityContact), .. Named("--key-file", key),
    ];

    private static IEnumerable<string> Named(string name, string? value) => value is null ? [] : [name, value];

    /// <returns>Whether the node says that it is ready.</returns>
    private bool Tell(int place, string line)
    {
        var page = line.StartsWith($"{Ready}: ", StringComparison.Ordinal) ? options.Page(new Uri(line[(Ready.Length + 2)..])) : null;
        lock (_writing)
            output.WriteLine((options.Nodes > 1 ? $"node {place + 1}: " : "") + (page is null ? line : $"{Ready}: {page}"));
        if (page is not null && options.Open && place == 0)
            Browser.Open(new Uri(page));
        return page is not null;
    }
}
