using System.Text;
using System.Text.Json.Nodes;
using Leerlabs.Grains.Core;
using Leerlabs.Silo.Tests.Hosting.Notes;
using Leerlabs.Silo.Tests.Storage;
using Leerlabs.Storage;
using Leerlabs.Storage.Sqlite;

namespace Leerlabs.Silo.Tests.Hosting;

/// <summary>
/// What every host must do (design 4). A host's own test class starts it; the sentences stand in the other parts of this class, by subject.
/// </summary>
public abstract partial class GrainHostContract : IAsyncLifetime
{
    protected const string Anna = "person/anna";
    protected const string Bram = "person/bram";
    protected static readonly CancellationToken None = CancellationToken.None;
    private static readonly NotesRules Rules = new();
    private static int _made;
    private readonly TemporaryFolder _folder = new();

    protected ManualTime Time { get; } = new();

    protected FaultyStore Store { get; private set; } = null!;

    protected IGrainHost Host { get; private set; } = null!;

    /// <summary>Starts the host over a store, delivering what was left undelivered and watching due times.</summary>
    protected abstract Task<IGrainHost> Start(FaultyStore store, RuleBook rules, ManualTime time);

    /// <summary>A store that is the test's own.</summary>
    protected virtual ValueTask<IGrainStore> OpenStore() => ValueTask.FromResult<IGrainStore>(SqliteStore.Open(_folder.Path));

    public async Task InitializeAsync()
    {
        Store = new(await OpenStore());
        Host = await StartOn(Store);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Store.DisposeAsync();
        _folder.Dispose();
    }

    protected Task<IGrainHost> StartOn(FaultyStore store) => Start(store, new([Rules]), Time);

    /// <summary>The process ends and starts again on the same data.</summary>
    protected async Task Restart()
    {
        await Host.DisposeAsync();
        Host = await StartOn(Store);
    }

    protected static string NewId(string what = "id") => $"{what}-{Interlocked.Increment(ref _made):d8}";

    /// <summary>A board that Anna reads with group red and Bram without a group of note.</summary>
    protected async Task<GrainId> NewBoard()
    {
        var board = new GrainId("notes", NewId("board"));
        await Accepted(board, Actor.System, new OpenBoard());
        await Accepted(board, Actor.System, new Admit(Anna, ["red"]));
        await Accepted(board, Actor.System, new Admit(Bram, ["blue"]));
        return board;
    }

    protected Task<Result<Receipt>> Send(GrainId grain, Actor actor, NotesCommand command, string? commandId = null) =>
        Host.Send(grain, actor, Json(command, commandId), None);

    protected Task<Result<Receipt>> Send(GrainId grain, string person, NotesCommand command, string? commandId = null) =>
        Send(grain, Actor.Person(person), command, commandId);

    protected async Task<Receipt> Accepted(GrainId grain, Actor actor, NotesCommand command, string? commandId = null) =>
        Value(await Send(grain, actor, command, commandId));

    protected Task<Receipt> Accepted(GrainId grain, string person, NotesCommand command, string? commandId = null) =>
        Accepted(grain, Actor.Person(person), command, commandId);

    protected async Task<Refusal> Refused(GrainId grain, string person, NotesCommand command, string? commandId = null)
    {
        var result = await Send(grain, person, command, commandId);
        Assert.False(result.Succeeded);
        return result.Refusal;
    }

    protected async Task<Opening> Opened(GrainId grain, string person, long after = 0) =>
        Value(await Host.Open(grain, Actor.Person(person), after, None));

    /// <summary>The documents of a fresh reset, by id.</summary>
    protected async Task<Dictionary<string, JsonObject>> Fresh(GrainId grain, string person)
    {
        var opening = await Opened(grain, person);
        Assert.True(opening.Reset);
        return Objects(opening.Body).ToDictionary(document => (string)document["id"]!);
    }

    protected async Task<int> CountOf(GrainId grain) => (int)(await Fresh(grain, Anna))["board"]["count"]!;

    protected static List<JsonObject> Objects(ReadOnlyMemory<byte> array) => GrainHostJson.Objects(array);

    protected static T Value<T>(Result<T> result)
    {
        Assert.True(result.Succeeded, result.Refusal?.ToString());
        return result.Value;
    }

    protected static byte[] Json(NotesCommand command, string? commandId = null) =>
        Rules.WriteCommand(command with { CommandId = commandId ?? NewId("command") });

    protected static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
