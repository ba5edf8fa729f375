using System.Text;
using Leerlabs.Grains;
using Leerlabs.Silo;
using Leerlabs.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Bench.Servers;

/// <summary>Rules, host and SQLite in this process, without the web.</summary>
internal sealed class InProcessHouse : IAsyncDisposable
{
    private readonly string _folder;
    private SqliteStore _store;
    private LocalGrainHost _host;

    private InProcessHouse(string folder)
    {
        _folder = folder;
        (_store, _host) = Make(folder);
    }

    public IGrainHost Host => _host;

    public static async Task<InProcessHouse> Open(string folder, CancellationToken cancellation)
    {
        var house = new InProcessHouse(folder);
        await house._host.Start(cancellation);
        return house;
    }

    /// <summary>Forgets everything in memory and opens the folder again.</summary>
    public async Task Reopen(CancellationToken cancellation)
    {
        await DisposeAsync();
        (_store, _host) = Make(_folder);
        await _host.Start(cancellation);
    }

    public async Task AddEntry(BenchLab lab, int member, CancellationToken cancellation)
    {
        var key = Guid.CreateVersion7();
        var command = Encoding.UTF8.GetBytes(
            $$"""{"type":"add-entry","commandId":"{{key}}","entry":"{{key}}","kind":"observation","text":"{{Clients.Marker.Now()}}"}""");
        var answer = await _host.Send(lab.Log, lab.Members[member], command, cancellation);
        if (!answer.Succeeded)
            throw new InvalidOperationException($"The entry was refused: {answer.Refusal.Key}");
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _store.DisposeAsync();
    }

    private static (SqliteStore Store, LocalGrainHost Host) Make(string folder)
    {
        var store = SqliteStore.Open(folder);
        return (store, new LocalGrainHost(store, new RuleBook(GrainKinds.All), new LocalHostOptions(), TimeProvider.System, NullLogger<LocalGrainHost>.Instance));
    }
}
