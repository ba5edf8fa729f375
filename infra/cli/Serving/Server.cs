using Leerlabs.Cli.Demo;
using Leerlabs.Cli.Stores;
using Leerlabs.Web;
using Leerlabs.Web.Mail;
using Leerlabs.Web.SignIn;
using Microsoft.AspNetCore.Builder;

namespace Leerlabs.Cli.Serving;

/// <summary>Store, host and web in this process, until it is told to stop.</summary>
internal sealed class Server(ProjectFolder project, ServerOptions options, TextWriter output)
{
    public async Task Run(CancellationToken cancellation)
    {
        options.RefuseTakenPort();
        using var loggers = Logging.ToConsole();
        await using var place = await StorePlace.Ready(project, options.Store, cancellation);
        using var shared = await SharedHouse.Open(place.Choice, await KeyFile.Of(place, cancellation), cancellation);
        await ExampleStore.WhenFresh(project, options, place.Choice, loggers, cancellation);
        await using var engine = await Engine.Open(place.Choice, TimeProvider.System, loggers, cancellation);
        await using var attachments = place.Choice.Attachments();
        await using var app = LeerlabsApp.Build(new LeerlabsOptions
        {
            Host = engine.Host,
            Store = engine.Store,
            DataFolder = options.Folder,
            Shared = shared.Storage,
            Attachments = attachments,
            Urls = [options.Url],
            WebRoot = project.WebRoot,
            PublicOrigin = options.PublicOrigin,
            SecurityContact = options.SecurityContact,
            Collector = LeerlabsOptions.UsualCollector,
            Mail = MailOptions.FromEnvironment(),
        });
        await Start(app, cancellation);
        var page = options.Page(new Uri(app.Urls.First()));
        await Ready(page, cancellation);
        await Tell(page, await new FirstManager(engine.Host).Invite("Leerlabs", cancellation));
        await Stopped(cancellation);
        await app.StopAsync(CancellationToken.None);
    }

    private async Task Start(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException failure)
        {
            throw options.Unusable(failure);
        }
    }

    private static async Task Ready(string page, CancellationToken cancellation)
    {
        using var client = new HttpClient();
        while (!await Answers(client, page, cancellation))
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellation);
    }

    private static async Task<bool> Answers(HttpClient client, string page, CancellationToken cancellation)
    {
        using var answer = await client.GetAsync(new Uri($"{page}/health/ready"), cancellation);
        return answer.IsSuccessStatusCode;
    }

    private async Task Tell(string page, string? invitation)
    {
        await output.WriteLineAsync($"Leerlabs is ready: {page}");
        if (invitation is not null)
            await output.WriteLineAsync($"The first manager comes in by this link, once: {page}{invitation}");
        if (options.Open)
            Browser.Open(new Uri(page + invitation));
    }

    private async Task Stopped(CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            await output.WriteLineAsync("Stopping ...");
        }
    }
}
