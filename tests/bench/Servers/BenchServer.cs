using Leerlabs.Grains;
using Leerlabs.Silo;
using Leerlabs.Storage;
using Leerlabs.Storage.Sqlite;
using Leerlabs.Storage.Tables;
using Leerlabs.Storage.Tables.Client;
using Leerlabs.Web;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Bench.Servers;

/// <summary>The real server with one leerlab of ten writers, and limits that let one person play a thousand.</summary>
internal static class BenchServer
{
    private static readonly Rate Free = new(1_000_000, 1_000_000);

    /// <param name="connection">To Azure Table storage; null for SQLite in the folder.</param>
    /// <param name="made">The store holds a leerlab already.</param>
    /// <param name="pool">With an expertpool full of requests.</param>
    /// <param name="works">So many works in the library.</param>
    /// <param name="webRoot">The browser application; null for none.</param>
    public static async Task Run(string folder, string? connection, int port, bool made, bool pool, int works, string? webRoot, CancellationToken cancellation)
    {
        using var tables = connection is null ? null : new HttpTables(TableConnection.Parse(connection));
        await using var store = new HeardStore(tables is null ? SqliteStore.Open(folder) : await TablesStore.Open(tables, TablesStore.UsualPrefix, TimeProvider.System, cancellation));
        await using var host = new LocalGrainHost(store, new RuleBook(GrainKinds.All), new LocalHostOptions(), TimeProvider.System, NullLogger<LocalGrainHost>.Instance);
        await host.Start(cancellation);
        if (!made)
        {
            var labs = await BenchLabs.Make(host, labs: pool ? 2 : 1, members: 10, cancellation);
            if (pool)
                await BenchPool.Make(host, labs, cancellation);
            await LibraryShelf.Fill(host, works, cancellation);
        }

        var options = new LeerlabsOptions
        {
            Host = host,
            Store = store,
            WebRoot = webRoot,
            DataFolder = folder,
            Urls = [$"http://127.0.0.1:{port}"],
            Commands = Free,
            Reads = Free,
            Door = Free,
        };
        await using var app = LeerlabsApp.Build(options);
        await ((IHost)app).RunAsync(cancellation);
    }
}
