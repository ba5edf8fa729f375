using System.IO.Compression;
using Leerlabs.Grains.Core;
using Leerlabs.Web.Site;
using Microsoft.AspNetCore.ResponseCompression;

namespace Leerlabs.Web.Edge;

/// <summary>The outside of the house: server, headers, compression, files, health.</summary>
internal static class EdgeSetup
{
    public static void AddEdge(this WebApplicationBuilder builder, LeerlabsOptions options)
    {
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls([.. options.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Limits.MessageBytes;
        });
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // A refusal is a HubException to SignalR; real faults are logged by HubFaults.
            .AddFilter("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", LogLevel.None);
        builder.Services.AddRouting().AddHealthChecks().AddCheck<StoreHealth>("store").AddCheck<Leaving>("leaving");
        builder.Services.AddSingleton<Leaving>();
        builder.Services.AddExceptionHandler<Faults>();
        builder.Services.AddSingleton<OriginGate>();
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "application/atom+xml", "image/svg+xml", "text/csv"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
    }

    public static void UseEdge(this WebApplication app, LeerlabsOptions options)
    {
        app.UseExceptionHandler(static _ => { });
        if (options.PublicOrigin is { } origin)
            app.UseMiddleware<PublicOrigin>(new Uri(origin));
        app.Use(SecurityHeaders.Invoke);
        app.Use(app.Services.GetRequiredService<OriginGate>().Invoke);
        app.UseSite();
        app.UseResponseCompression();
        app.UseBrowserApplication(options);
        app.UseRouting();
        app.UseWebSockets();
    }

    public static void MapEdge(this WebApplication app)
    {
        app.MapHealth();
        app.MapSecurityTxt();
        app.MapBrowserApplication();
    }
}
