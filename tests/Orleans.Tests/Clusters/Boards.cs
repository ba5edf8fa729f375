using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Silo.Tests.Hosting.Notes;

namespace Leerlabs.Orleans.Tests.Clusters;

/// <summary>What the tests of a cluster say to boards of notes.</summary>
internal static class Boards
{
    public const string Anna = "person/anna";
    private static readonly NotesRules Rules = new();
    private static int _made;

    public static RuleBook Book => new([Rules]);

    public static string NewId(string what) => $"{what}-{Interlocked.Increment(ref _made):d8}";

    /// <summary>A board that Anna reads and writes; its head is 2.</summary>
    public static async Task<GrainId> NewBoard(this IGrainHost host)
    {
        var board = new GrainId("notes", NewId("board"));
        Assert.True((await host.Tell(board, Actor.System, new OpenBoard())).Succeeded);
        Assert.True((await host.Tell(board, Actor.System, new Admit(Anna, ["red"]))).Succeeded);
        return board;
    }

    public static async Task<GrainId[]> NewBoards(this IGrainHost host, int count) =>
        await Task.WhenAll(Enumerable.Range(0, count).Select(_ => host.NewBoard()));

    public static Task<Result<Receipt>> Tell(this IGrainHost host, GrainId board, NotesCommand command, string? commandId = null) =>
        host.Tell(board, Actor.Person(Anna), command, commandId);

    public static Task<Result<Receipt>> Tell(this IGrainHost host, GrainId board, Actor actor, NotesCommand command, string? commandId = null) =>
        host.Send(board, actor, Rules.WriteCommand(command with { CommandId = commandId ?? NewId("command") }), CancellationToken.None);

    public static async Task<Receipt> Accepted(this IGrainHost host, GrainId board, NotesCommand command, string? commandId = null)
    {
        var result = await host.Tell(board, command, commandId);
        Assert.True(result.Succeeded, result.Refusal?.ToString());
        return result.Value;
    }
}
