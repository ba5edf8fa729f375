using System.Text;
using Leerlabs.Grains;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Bench.Servers;

/// <summary>Many logs with entries of two schools, a fifth of them for the own school only, and one person who is in a few of the logs.</summary>
internal sealed record SearchTown(IReadOnlyList<GrainId> Logs, IReadOnlyList<GrainId> Own, Actor Searcher)
{
    public static async Task<LocalGrainHost> Host(IGrainStore store, CancellationToken cancellation)
    {
        var host = new LocalGrainHost(store, new RuleBook(GrainKinds.All), new LocalHostOptions(), TimeProvider.System, NullLogger<LocalGrainHost>.Instance);
        await host.Start(cancellation);
        return host;
    }

    public static async Task<SearchTown> Fill(IGrainHost host, int labs, int own, int entriesEach, CancellationToken cancellation)
    {
        var made = await BenchLabs.Make(host, labs, members: 2, cancellation, schools: 2);
        var searcher = made[0].Members[0];
        foreach (var lab in made.Take(own).Skip(1))
            await BenchLabs.Join(host, lab, searcher, cancellation);
        await Parallel.ForEachAsync(made.Index(), cancellation, async (lab, token) => await Write(host, lab.Item, lab.Index, entriesEach, token));
        return new([.. made.Select(lab => lab.Log)], [.. made.Take(own).Select(lab => lab.Log)], searcher);
    }

    private static async Task Write(IGrainHost host, BenchLab lab, int number, int entries, CancellationToken cancellation)
    {
        foreach (var batch in Enumerable.Range(0, entries).Chunk(50))
            await Task.WhenAll(batch.Select(entry => Add(host, lab, (number * entries) + entry, entry, cancellation)));
    }

    private static async Task Add(IGrainHost host, BenchLab lab, int text, int entry, CancellationToken cancellation)
    {
        var (key, visibility) = (Guid.CreateVersion7(), entry % 5 == 0 ? "school" : "leerlab");
        var command = Encoding.UTF8.GetBytes(
            $$"""{"type":"add-entry","commandId":"{{key}}","entry":"{{key}}","kind":"observation","visibility":"{{visibility}}","text":"{{SearchWords.Text(text)}}"}""");
        var answer = await host.Send(lab.Log, lab.Members[entry % 2], command, cancellation);
        if (!answer.Succeeded)
            throw new InvalidOperationException($"The entry was refused: {answer.Refusal.Key}");
    }
}
