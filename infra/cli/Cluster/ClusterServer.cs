using Leerlabs.Cli.Demo;
using Leerlabs.Cli.Serving;
using Leerlabs.Cli.Stores;
using Leerlabs.Storage;

namespace Leerlabs.Cli.Cluster;

/// <summary>A node on Orleans, as a process of its own: this program itself never needs Microsoft.Orleans.</summary>
internal sealed class ClusterServer(ProjectFolder project, ServerOptions options, TextWriter output)
{
    private const string Ready = "Leerlabs is ready: ";

    public async Task Run(CancellationToken cancellation)
    {
        options.RefuseTakenPort();
        await output.WriteLineAsync("Running on Microsoft Orleans.");
        using var loggers = Logging.ToConsole();
        await using var place = await StorePlace.Ready(project, options.Store, cancellation);
        var key = await KeyFile.Of(place, cancellation);
        await ExampleStore.WhenFresh(project, options, place.Choice, loggers, cancellation);
        Directory.CreateDirectory(options.Folder);
        var program = await new NodeBuild(project).WhenNeeded(cancellation);
        var node = new NodeProcess(program, project.Root, Line) { Words = Words(place.Choice, key) };
        if (await node.Run(cancellation) != 0)
            throw new CliException("The node ended by itself: see the message above.");
    }

    private IEnumerable<string> Words(StoreChoice store, string? key) =>
    [
        "--data", options.Folder, "--listen", options.Listen, "--port", $"{options.Port}", "--web-root", project.WebRoot, "--first-link", "--attached",
        .. Named("--public-origin", options.PublicOrigin), .. Named("--security-contact", options.SecurityContact), .. Tables(store, key),
    ];

    private static IEnumerable<string> Tables(StoreChoice store, string? key) =>
        store.Connection is null ? [] : ["--connection", store.Connection, .. Named("--key-file", key)];

    private static IEnumerable<string> Named(string name, string? value) => value is null ? [] : [name, value];

    private void Line(string line)
    {
        if (!line.StartsWith(Ready, StringComparison.Ordinal))
        {
            output.WriteLine(line);
            return;
        }

        var page = options.Page(new Uri(line[Ready.Length..]));
        output.WriteLine(Ready + page);
        if (options.Open)
            Browser.Open(new Uri(page));
    }
}
