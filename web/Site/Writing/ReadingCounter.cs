using System.Collections.Concurrent;
using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Site.Writing;

/// <summary>
/// Counts how often a work is opened: a number per work and day, and nothing about who. No cookie, no address, no browser is remembered, so someone who
/// reads it again counts again; what calls itself a robot, and what a browser fetches ahead, does not count.
/// </summary>
internal sealed class ReadingCounter(IGrainHost host, TimeProvider time, ILogger<ReadingCounter> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);
    private static readonly string[] Robots = ["bot", "crawl", "spider", "slurp", "preview", "monitor", "curl", "wget", "python", "headless"];
    private ConcurrentDictionary<(DateOnly Day, string Work), int> _counts = new();

    public void Opened(HttpRequest request, string work)
    {
        var browser = $"{request.Headers.UserAgent}";
        var isAhead = $"{request.Headers["Sec-Purpose"]}{request.Headers["Purpose"]}".Contains("prefetch", StringComparison.OrdinalIgnoreCase);
        if (HttpMethods.IsGet(request.Method) && browser.Length > 0 && !isAhead && !Robots.Any(robot => browser.Contains(robot, StringComparison.OrdinalIgnoreCase)))
            _counts.AddOrUpdate((DutchDay.Of(time.GetUtcNow()), work), 1, static (_, count) => count + 1);
    }

    /// <summary>Hands in what was counted since.</summary>
    public async Task HandIn(CancellationToken cancellation)
    {
        var counted = Interlocked.Exchange(ref _counts, new());
        foreach (var day in counted.GroupBy(one => one.Key.Day))
            foreach (var some in day.Chunk(Limits.PageMost))
            {
                ImmutableArray<WorkCount> counts = [.. some.Select(one => new WorkCount(one.Key.Work, one.Value))];
                await host.Tell(LibraryRules.Main, new CountReadings(day.Key, counts) { CommandId = $"{Guid.CreateVersion7()}" }, cancellation);
            }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await HandIn(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, time, stoppingToken);
            try
            {
                await HandIn(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // Some readings are not counted; nobody misses a page for it.
                logger.LogWarning("Readings could not be counted: {Fault}", fault.GetType().Name);
            }
        }
    }
}
