using Leerlabs.Storage.Sqlite;
using Leerlabs.Web;
using Leerlabs.Web.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Leerlabs.Silo.Orleans.Cluster;

/// <summary>Web and silo together, from the first health check to the last good-bye.</summary>
internal sealed class Node(NodeOptions options, TextWriter output)
{
    public async Task<int> Run(CancellationToken cancellation)
    {
        await using var store = SqliteStore.Open(options.Data);
        using var silo = SiloHost.Build(options, store);
        await silo.StartAsync(cancellation);
        var host = silo.Services.GetRequiredService<IGrainHost>();
        await using (var app = LeerlabsApp.Build(Web(host)))
        {
            await app.StartAsync(cancellation);
            await Tell(app, host, cancellation);
            await Stopped(cancellation);
            await output.WriteLineAsync("Stopping ...");
            await app.StopAsync(CancellationToken.None);
        }

        await silo.StopAsync(CancellationToken.None);
        return 0;
    }

    private LeerlabsOptions Web(IGrainHost host) => new()
    {
        Host = host,
        DataFolder = options.Data,
        Urls = [options.Url],
        WebRoot = options.WebRoot,
        PublicOrigin = options.PublicOrigin,
        SecurityContact = options.SecurityContact,
        Collector = NodeOptions.Collector,
    };

    private async Task Tell(WebApplication app, IGrainHost host, CancellationToken cancellation)
    {
        var page = app.Urls.First();
        await output.WriteLineAsync($"Leerlabs is ready: {page}");
        if (options.FirstLink && await new FirstManager(host).Invite("Leerlabs", cancellation) is { } invitation)
            await output.WriteLineAsync($"The first manager comes in by this link, once: {page}{invitation}");
    }

    private async Task Stopped(CancellationToken cancellation)
    {
        var told = Task.Delay(Timeout.Infinite, cancellation);
        await (options.Attached ? Task.WhenAny(told, InputEnded()) : Task.WhenAny(told));
    }

    /// <summary>Whatever is typed means nothing here; only the end does.</summary>
    private static async Task InputEnded()
    {
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(Stream.Null);
    }
}
