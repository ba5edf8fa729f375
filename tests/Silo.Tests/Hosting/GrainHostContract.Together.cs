using Leerlabs.Grains.Core;
using Leerlabs.Silo.Tests.Hosting.Notes;
using Leerlabs.Silo.Tests.Storage;
using Leerlabs.Storage;

namespace Leerlabs.Silo.Tests.Hosting;

public abstract partial class GrainHostContract
{
    [Fact]
    public async Task Commands_that_come_during_a_commit_go_together_in_the_next_one()
    {
        var board = await NewBoard();
        var batches = new List<GrainBatch>();
        Store.OnCommit = batches.Add;
        await DuringACommit(board, () => Enumerable.Range(0, 20).Select(i => Accepted(board, Anna, new Count(1))));

        Assert.Equal([1, 20], batches.Select(batch => batch.Frames.Length));
        Assert.Equal("board", Assert.Single(batches[1].Puts).Id);
    }

    [Fact]
    public async Task Commit_takes_no_more_commands_than_the_limit()
    {
        var board = await NewBoard();
        var sizes = new List<int>();
        Store.OnCommit = batch => sizes.Add(batch.Frames.Length);
        await DuringACommit(board, () => Enumerable.Range(0, Limits.CommandsPerCommit + 6).Select(i => Accepted(board, Anna, new Count(1))));

        Assert.Equal([1, Limits.CommandsPerCommit, 6], sizes);
    }

    [Fact]
    public async Task Each_command_is_decided_on_what_the_ones_before_it_made()
    {
        var board = await NewBoard();
        var held = CommitFault.Held();
        Store.Plan(held);
        var ahead = Accepted(board, Anna, new Count(1));
        await held.Reached;
        var added = Send(board, Anna, new AddNote("note-0001", "one"));
        var again = Send(board, Bram, new AddNote("note-0001", "two"));
        var remark = Send(board, Bram, new AddRemark("remark-01", "note-0001", "yes"));
        held.Release();

        await ahead;
        Assert.True((await added).Succeeded);
        Assert.Equal("taken", (await again).Refusal?.Key);
        Assert.True((await remark).Succeeded);
    }

    [Fact]
    public async Task Document_that_comes_and_goes_in_one_commit_is_not_kept()
    {
        var board = await NewBoard();
        await DuringACommit(board, () => [Accepted(board, Anna, new AddNote("note-0001", "one")), Accepted(board, Anna, new RemoveNote("note-0001"))]);
        Assert.Empty(await Store.Documents(board, ["note/note-0001"], None));
        Assert.DoesNotContain("note/note-0001", await Fresh(board, Anna));
    }

    [Fact]
    public async Task Text_that_is_destroyed_right_after_it_was_written_is_in_no_frame()
    {
        var board = await NewBoard();
        await DuringACommit(board, () => [Accepted(board, Anna, new AddNote("note-0001", "a secret")), Accepted(board, Anna, new BlankNote("note-0001"))]);
        var frames = await Store.Frames(board, 0, 100, None);
        Assert.DoesNotContain(frames.SelectMany(frame => frame.Puts), put => System.Text.Encoding.UTF8.GetString(put.Json.Span).Contains("a secret", StringComparison.Ordinal));
        Assert.Equal([5], frames.Where(frame => frame.Erased).Select(frame => frame.Seq));
    }

    /// <summary>Sends commands while another commit of the grain is under way.</summary>
    private async Task DuringACommit(GrainId board, Func<IEnumerable<Task<Receipt>>> send)
    {
        var held = CommitFault.Held();
        Store.Plan(held);
        var ahead = Accepted(board, Anna, new Count(1));
        await held.Reached;
        var sent = send().ToList();
        held.Release();
        await ahead;
        await Task.WhenAll(sent);
    }
}
