using Leerlabs.Web;
using Leerlabs.Web.Live;
using Leerlabs.Web.Mail;
using Leerlabs.Web.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Leerlabs.Silo.Orleans.Cluster;

/// <summary>One node, from its start to its last good-bye: people leave first, then the grains.</summary>
internal sealed class Node(NodeOptions options, TextWriter output)
{
    public async Task<int> Run(CancellationToken cancellation)
    {
        options.Validate();
        await using var store = new NodeStore(options);
        using var orleans = await Build(store, cancellation);
        await orleans.StartAsync(cancellation);
        await (options.Role == NodeRole.Silo ? RunGrains(cancellation) : RunWeb(orleans.Services.GetRequiredService<IGrainHost>(), store, cancellation));
        await orleans.StopAsync(CancellationToken.None);
        return 0;
    }

    private async Task<IHost> Build(NodeStore store, CancellationToken cancellation) => options.Role == NodeRole.Web
        ? OrleansHost.Client(options, store)
        : OrleansHost.Silo(options, store, await store.Open(options, cancellation));

    private async Task RunGrains(CancellationToken cancellation)
    {
        await output.WriteLineAsync("Leerlabs is ready.");
        await Stopped(cancellation);
    }

    private async Task RunWeb(IGrainHost host, NodeStore store, CancellationToken cancellation)
    {
        await using var attachments = NodeStore.Attachments(options);
        await using var app = LeerlabsApp.Build(
            Web(host) with { Attachments = attachments, Shared = await store.Shared(options, cancellation), Store = await store.Open(options, cancellation) });
        await app.StartAsync(cancellation);
        await Tell(app, host, cancellation);
        await Stopped(cancellation);
        await app.Services.Drain(options.Notice, options.Drain);
        await app.StopAsync(CancellationToken.None);
    }

    private LeerlabsOptions Web(IGrainHost host) => new()
    {
        Host = host,
        DataFolder = options.Data,
        Urls = [options.Url],
        WebRoot = options.WebRoot,
        PublicOrigin = options.PublicOrigin,
        SecurityContact = options.SecurityContact,
        Collector = LeerlabsOptions.UsualCollector,
        Mail = MailOptions.FromEnvironment(),
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
        await output.WriteLineAsync("Stopping ...");
    }

    /// <summary>Whatever is typed means nothing here; only the end does.</summary>
    private static async Task InputEnded()
    {
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(Stream.Null);
    }
}
