using System.Text;
using Leerlabs.Grains;
using Leerlabs.Silo;
using Leerlabs.Storage;
using Leerlabs.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Bench.Servers;

/// <summary>Rules, host and store in this process, without the web.</summary>
internal sealed class InProcessHouse : IAsyncDisposable
{
    private readonly Func<IGrainStore> _open;
    private IGrainStore _store;
    private LocalGrainHost _host;

    private InProcessHouse(Func<IGrainStore> open)
    {
        _open = open;
        (_store, _host) = Make(open());
    }

    public IGrainHost Host => _host;

    public static Task<InProcessHouse> Open(string folder, CancellationToken cancellation) => Open(() => SqliteStore.Open(folder), cancellation);

    /// <summary>On a store that can't be opened again.</summary>
    public static Task<InProcessHouse> Open(IGrainStore store, CancellationToken cancellation) => Open(() => store, cancellation);

    private static async Task<InProcessHouse> Open(Func<IGrainStore> open, CancellationToken cancellation)
    {
        var house = new InProcessHouse(open);
        await house._host.Start(cancellation);
        return house;
    }

    /// <summary>Forgets everything in memory and opens the folder again.</summary>
    public async Task Reopen(CancellationToken cancellation)
    {
        await DisposeAsync();
        (_store, _host) = Make(_open());
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

    private static (IGrainStore Store, LocalGrainHost Host) Make(IGrainStore store) =>
        (store, new LocalGrainHost(store, new RuleBook(GrainKinds.All), new LocalHostOptions(), TimeProvider.System, NullLogger<LocalGrainHost>.Instance));
}
