using System.Globalization;
using Leerlabs.Bench.Clients;
using Leerlabs.Bench.Servers;

namespace Leerlabs.Bench.Rows;

/// <summary>
/// Row C4: the server is killed at random moments under 20 writes a second. Every acknowledged entry must be there once; what was not acknowledged is sent again.
/// </summary>
internal sealed class KillRow(BenchOptions options) : IRow
{
    private int Kills => options.Rounds * 12;

    public async IAsyncEnumerable<Line> Measure([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(20_261_122);
        var writer = new PersistentWriter();
        var made = false;
        int? port = null;
        for (var kill = 0; kill < Kills; kill++, made = true)
        {
            var (server, _) = await ServerProcess.Start("server", ["--data", folder.Path, .. made ? (string[])["--made"] : []], cancellation, port);
            port = server.Port;
            await using (server)
                await writer.Write(server.Port, TimeSpan.FromMilliseconds(random.Next(100, 1500)), cancellation);
        }

        yield return await Count(folder.Path, writer, port, cancellation);
    }

    private async Task<Line> Count(string folder, PersistentWriter writer, int? port, CancellationToken cancellation)
    {
        var (server, _) = await ServerProcess.Start("server", ["--data", folder, "--made"], cancellation, port);
        await using var running = server;
        var stored = await StoredEntries.Count(server.Port, cancellation);
        var wrong = writer.Acknowledged.Count(entry => stored.GetValueOrDefault(entry) != 1) + stored.Values.Count(times => times > 1);
        var name = string.Create(CultureInfo.InvariantCulture, $"C4: {Kills} kills under 20 writes/s, {writer.Acknowledged.Count:#,0} acknowledged: lost or double");
        return new(name, "", [wrong], [], "0");
    }
}
