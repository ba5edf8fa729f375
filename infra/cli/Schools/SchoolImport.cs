using System.Collections.Concurrent;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Schools;

/// <summary>Brings the schools of a store in line with a register.</summary>
internal sealed class SchoolImport(Engine engine)
{
    private const int AtOnce = 256;

    /// <summary>The schools of the store by code.</summary>
    public async Task<IReadOnlyDictionary<string, KnownSchool>> Known(CancellationToken cancellation)
    {
        var known = new Dictionary<string, KnownSchool>();
        await foreach (var grain in engine.Store.Grains("school", cancellation))
        {
            foreach (var document in await engine.Store.Documents(grain, [SchoolDocument.TheId], cancellation))
                known[grain.Key.ToUpperInvariant()] = KnownSchool.Read(document.Json);
        }

        return known;
    }

    /// <summary>Writes what the plan says. A school that is refused is reported and does not stop the rest.</summary>
    /// <returns>What was refused.</returns>
    public async Task<IReadOnlyList<string>> Apply(ImportPlan plan, DateOnly today, Progress progress, CancellationToken cancellation)
    {
        var refused = new ConcurrentQueue<string>();
        var commands = plan.Registered.Select(school => (School: school, Command: (SchoolCommand)new RegisterSchool(school)))
            .Concat(plan.Gone.Select(school => (School: school, Command: (SchoolCommand)new SchoolGone(today))));
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(commands, options, async (asked, stop) =>
        {
            if (await engine.Tell(SchoolChecks.GrainOf(asked.School), asked.Command, stop) is { } refusal)
                refused.Enqueue($"{asked.School.Code} was refused: {refusal.Key}{(refusal.Field is { } about ? $" ({about})" : "")}.");
            progress.Step();
        });
        await Outboxes.Empty(engine.Store, cancellation);
        return [.. refused.Order(StringComparer.Ordinal)];
    }
}
