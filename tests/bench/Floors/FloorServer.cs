using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Bench.Floors;

/// <summary>Serves <see cref="FloorHub"/> with the transport settings of the real hub, and a page that says hello.</summary>
internal static class FloorServer
{
    public static async Task Run(int port, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddSignalR(hub => hub.MaximumReceiveMessageSize = 256 * 1024);
        var app = builder.Build();
        app.MapHub<FloorHub>("/live");
        app.MapGet("/health/ready", () => "ready");
        app.MapGet("/hello", () => Results.Content("<!doctype html><title>Hello</title><h1>Hello</h1>", "text/html; charset=utf-8"));
        await ((IHost)app).RunAsync(cancellation);
    }
}
