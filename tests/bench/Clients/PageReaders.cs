using System.Diagnostics;

namespace Leerlabs.Bench.Clients;

/// <summary>Readers who each ask for a page again as soon as they have it.</summary>
internal static class PageReaders
{
    private const int Readers = 32;

    /// <summary>Pages a second that all readers together got.</summary>
    public static async Task<double> Read(Uri page, int seconds, CancellationToken cancellation)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Readers });
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        // What is made once is not what is measured.
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => One(http, page, cancellation)));
        var (started, until) = (Stopwatch.GetTimestamp(), TimeSpan.FromSeconds(seconds));
        var counts = await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(() => Again(http, page, started, until, cancellation), cancellation)));
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<long> Again(HttpClient http, Uri page, long started, TimeSpan until, CancellationToken cancellation)
    {
        var pages = 0L;
        for (; Stopwatch.GetElapsedTime(started) < until; pages++)
            await One(http, page, cancellation);
        return pages;
    }

    private static async Task One(HttpClient http, Uri page, CancellationToken cancellation)
    {
        using var response = await http.GetAsync(page, cancellation);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync(cancellation);
    }
}
