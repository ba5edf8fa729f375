using System.Runtime.CompilerServices;
using Leerlabs.Bench.Clients;
using Leerlabs.Bench.Servers;

namespace Leerlabs.Bench.Rows;

/// <summary>
/// (i) What a log costs that lies in memory after somebody wrote in it once, and what it costs to bring it there: on a node on Orleans and on the local host, both on
/// Azurite. The second is what moving a grain costs, beside finding out that its node has gone.
/// </summary>
internal sealed class IdleRow(BenchOptions options) : IRow
{
    /// <summary>Azurite looks through all that it holds, so it becomes slow with more.</summary>
    private const int Labs = 200;

    /// <summary>What every process has once, such as compiled code, is there after so many.</summary>
    private const int First = 50;

    /// <summary>Each writes in every tenth: within the commands of one person, and as many as may sign in at once from one address.</summary>
    private const int People = 10;

    private sealed record Costs(double Kilobytes, double Asleep, double Awake);

    public async IAsyncEnumerable<Line> Measure([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await NodeProgram.Build(cancellation) is not { } program)
            yield break;

        var local = new List<Costs>();
        var node = new List<Costs>();
        for (var round = 0; round < options.Rounds; round++)
        {
            await using var town = await TablesTown.Build(host => BenchLabs.MakeMany(host, Labs, People, cancellation), cancellation);
            local.Add(await Run(town.Local(cancellation), cancellation));
            node.Add(await Run(town.Node(program, cancellation), cancellation));
        }

        yield return new("(i) memory of a log at rest, Orleans against the local host", "KB", [.. node.Select(one => one.Kilobytes)], [.. local.Select(one => one.Kilobytes)], "");
        yield return new("(i) first command to a log at rest, against one in memory: Orleans, p50", "ms", [.. node.Select(one => one.Asleep)], [.. node.Select(one => one.Awake)], "");
        yield return new("(i) first command to a log at rest, against one in memory: local host, p50", "ms", [.. local.Select(one => one.Asleep)], [.. local.Select(one => one.Awake)], "");
    }

    private static async Task<Costs> Run(Task<ServerProcess> starting, CancellationToken cancellation)
    {
        await using var server = await starting;
        var people = await Task.WhenAll((await Door.SignInAll(server.Port, cancellation)).Select(cookie => HubWriter.Open(server.Hub, cookie, cancellation)));
        await Visit(people, 0, First, cancellation);
        await Visit(people, 0, First, cancellation);
        var before = server.WorkingSet();
        var asleep = await Visit(people, First, Labs, cancellation);
        var kilobytes = (server.WorkingSet() - before) / 1024.0 / (Labs - First);
        var awake = await Visit(people, First, Labs, cancellation);
        foreach (var person in people)
            await person.DisposeAsync();

        return new(kilobytes, asleep, awake);
    }

    /// <summary>Writes once in each, one after the other.</summary>
    /// <returns>The median of the milliseconds that it took.</returns>
    private static async Task<double> Visit(HubWriter[] people, int from, int to, CancellationToken cancellation)
    {
        var waits = new List<double>();
        for (var lab = from; lab < to; lab++)
            waits.Add(await people[lab % people.Length].Add(BenchLabs.Log(lab), Guid.CreateVersion7().ToString(), cancellation));

        return waits.Order().ElementAt(waits.Count / 2);
    }
}
