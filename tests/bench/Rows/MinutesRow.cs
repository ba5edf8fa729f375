using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Leerlabs.Bench.Clients;
using Leerlabs.Bench.Servers;
using Leerlabs.Grains;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Bench.Rows;

/// <summary>(m) Thirty people at one page of minutes of whom ten type, and opening minutes after ten thousand updates.</summary>
internal sealed class MinutesRow(BenchOptions options) : IRow
{
    private const int People = 30;
    private const int Typing = 10;
    private const int PerSecond = 5;
    private const int Updates = 10_000;
    private const string Plan = "text/bench-0000";
    private static readonly GrainId Minutes = new("text", "bench");
    private static readonly Actor Writer = Actor.Person("person/bench-writer");

    public async IAsyncEnumerable<Line> Measure([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var (middle, most, last, lost) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < options.Rounds; round++)
        {
            var (seen, missed) = await TypeTogether(cancellation);
            middle.Add(At(seen, 50));
            most.Add(At(seen, 95));
            last.Add(At(seen, 99));
            lost.Add(missed);
        }

        var name = $"(m) {People} people, {Typing} type {PerSecond} letters/s each, until the others see a letter";
        yield return new($"{name}: p50", "ms", middle, [], "4.4 ms (Hocuspocus, in memory), 34 ms (Etherpad)");
        yield return new($"{name}: p95", "ms", most, [], "18.5 ms, 75 ms");
        yield return new($"{name}: p99", "ms", last, [], "");
        yield return new("(m) letters lost", "", lost, [], "0");
        var (cold, warm, bytes) = await Opening(cancellation);
        yield return new($"(m) opening minutes with {Updates:#,0} updates on a server that just began", "ms", cold, [], "");
        yield return new("(m) opening them once more", "ms", warm, [], "");
        yield return new("(m) what the browser gets for it", "KB", bytes, [], "");
    }

    private async Task<(double[] Seen, int Lost)> TypeTogether(CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        var (server, _) = await ServerProcess.Start("server", ["--data", folder.Path], cancellation);
        await using var running = server;
        var door = await Door.Find("server", server.Port, cancellation);
        var sent = new ConcurrentDictionary<string, long>();
        MinutesWriter[] people = [.. Enumerable.Range(0, People).Select(one => new MinutesWriter(door, one, Plan, sent))];
        await Task.WhenAll(people.Select(one => one.Open(cancellation)));
        var letters = Typing * PerSecond * options.Seconds;
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(TimeSpan.FromSeconds(options.Seconds + 20));
        var hearing = people.Select(one => Hear(one, letters, late.Token)).ToList();
        await Task.WhenAll(people.Take(Typing).Select((one, place) => Type(one, place, options.Seconds * PerSecond, cancellation)));
        await Task.WhenAll(hearing);
        foreach (var one in people)
            await one.DisposeAsync();

        return ([.. people.SelectMany(one => one.Seen)], people.Sum(one => letters - one.Letters));
    }

    /// <summary>What has not come after a long while is lost.</summary>
    private static async Task Hear(MinutesWriter one, int letters, CancellationToken late)
    {
        try
        {
            await one.Hear(letters, late);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private static async Task Type(MinutesWriter one, int place, int letters, CancellationToken cancellation)
    {
        await Task.Delay(TimeSpan.FromSeconds(1.0 / PerSecond / Typing * place), cancellation);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / PerSecond));
        for (var letter = 0; letter < letters; letter++)
        {
            await timer.WaitForNextTickAsync(cancellation);
            await one.Type(cancellation);
        }
    }

    private async Task<(List<double> Cold, List<double> Warm, List<double> Bytes)> Opening(CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        await using var store = SqliteStore.Open(folder.Path);
        await using (var host = await Host(store, cancellation))
        {
            await Send(host, Actor.System, $$"""{"type":"begin-text","origin":"leerlab/bench","about":"meeting/bench","text":"","stamp":1,"members":[{"person":"{{Writer.Id}}","roles":[{"role":"delegate"}]}]""", cancellation);
            for (var update = 0; update < Updates; update++)
                await Send(host, Writer, $$"""{"type":"type-text","version":{{update}},"changes":[{{(update == 0 ? "" : $"{update},")}}[0,"{{(char)('a' + (update % 26))}}"]]""", cancellation);
        }

        var (cold, warm, bytes) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < options.Rounds; round++)
        {
            await using var host = await Host(store, cancellation);
            cold.Add(await Open(host, bytes, cancellation));
            warm.Add(await Open(host, bytes, cancellation));
        }

        return (cold, warm, bytes);
    }

    private static async Task<double> Open(LocalGrainHost host, List<double> bytes, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var opening = await host.Open(Minutes, Writer, 0, cancellation);
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        bytes.Add((opening.Value ?? throw new InvalidOperationException(opening.Refusal!.Key)).Body.Length / 1024.0);
        return took;
    }

    private static async Task<LocalGrainHost> Host(SqliteStore store, CancellationToken cancellation)
    {
        var host = new LocalGrainHost(store, new RuleBook(GrainKinds.All), new LocalHostOptions(), TimeProvider.System, NullLogger<LocalGrainHost>.Instance);
        await host.Start(cancellation);
        return host;
    }

    private static async Task Send(LocalGrainHost host, Actor actor, string command, CancellationToken cancellation)
    {
        var answer = await host.Send(Minutes, actor, Encoding.UTF8.GetBytes($$"""{{command}},"commandId":"{{Guid.CreateVersion7()}}"}"""), cancellation);
        if (!answer.Succeeded)
            throw new InvalidOperationException(answer.Refusal.Key);
    }

    private static double At(double[] seen, int percent) => seen.Order().ElementAt(seen.Length * percent / 100);
}
