using Leerlabs.Grains.Core;
using Leerlabs.Silo.Tests.Hosting.Notes;
using Leerlabs.Silo.Tests.Storage.Tables;
using Leerlabs.Storage.Tables;
using Leerlabs.Storage.Tables.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Silo.Tests.Hosting;

/// <summary>Writers through a host on a service that fails all the time: each acknowledged command is there once, and so is each that was sent again.</summary>
[Collection(WithAzurite.Name)]
public sealed class HostFaultTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const int Writers = 8;
    private const int CommandsEach = 15;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Actor Anna = Actor.Person("person/anna");
    private static readonly NotesRules Rules = new();
    private static readonly Fault[] Kinds = [.. Fault.All.Values];

    private FaultyProxy _proxy = null!;
    private HttpTables _tables = null!;
    private TablesStore _store = null!;
    private LocalGrainHost _host = null!;

    public async Task InitializeAsync()
    {
        _proxy = await FaultyProxy.Start(azurite.Connection);
        _tables = new HttpTables(_proxy.Connection, new TablesOptions { Retries = 1, Delay = TimeSpan.FromMilliseconds(1) });
        _store = await TablesStore.Open(_tables, AzuriteFixture.NewPrefix(), TimeProvider.System, None);
        _host = new LocalGrainHost(_store, new([Rules]), new LocalHostOptions(), TimeProvider.System, NullLogger<LocalGrainHost>.Instance);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _store.DisposeAsync();
        _tables.Dispose();
        await _proxy.DisposeAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_command_is_there_once_however_often_the_service_fails(int seed)
    {
        GrainId[] boards = [new("notes", "one"), new("notes", "two")];
        foreach (var board in boards)
        {
            await Send(board, Actor.System, new OpenBoard(), "open-board");
            await Send(board, Actor.System, new Admit(Anna.Id, ["red"]), "admit-anna");
        }

        _proxy.Restart(Sometimes(seed));
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Write(boards[writer % 2], writer)));
        _proxy.Restart(_ => Fault.None);

        foreach (var board in boards)
            await HoldsAllOnce(board);
    }

    private async Task Write(GrainId board, int writer)
    {
        for (var n = 0; n < CommandsEach; n++)
        {
            await Send(board, Anna, new Count(1), $"count-{writer:d2}-{n:d3}");
            await Send(board, Anna, new AddNote($"note-{writer:d2}-{n:d3}", "Woorden"), $"add-{writer:d2}-{n:d5}");
        }
    }

    /// <summary>As the browser does: again, with the same commandId, until it is answered.</summary>
    private async Task Send(GrainId board, Actor actor, NotesCommand command, string commandId)
    {
        while (true)
        {
            var result = await _host.Send(board, actor, Rules.WriteCommand(command with { CommandId = commandId }), None);
            if (result.Succeeded)
                return;

            Assert.Equal(RefusalCode.Unavailable, result.Refusal.Code);
        }
    }

    private async Task HoldsAllOnce(GrainId board)
    {
        const int Commands = Writers / 2 * CommandsEach * 2;
        var frames = await _store.Frames(board, 0, 10_000, None);
        Assert.Equal(Enumerable.Range(1, Commands + 2), frames.Select(frame => (int)frame.Seq));
        Assert.Equal(frames.Length, frames.Select(frame => (frame.By, frame.Command)).Distinct().Count());
        Assert.Equal(Commands / 2, (await _store.Page(board, new("note", null, null, null, 10_000), None)).Length);
        var opening = await _host.Open(board, Anna, 0, None);
        var document = GrainHostJson.Objects(opening.Value!.Body).Single(document => (string)document["id"]! == "board");
        Assert.Equal(Commands / 2, (int)document["count"]!);
    }

    /// <summary>About one request in eight, in an order that the seed decides.</summary>
    private static Func<int, Fault> Sometimes(int seed)
    {
        var random = new Random(seed);
        return _ =>
        {
            lock (random)
                return random.Next(8) == 0 ? Kinds[random.Next(Kinds.Length)] : Fault.None;
        };
    }
}
