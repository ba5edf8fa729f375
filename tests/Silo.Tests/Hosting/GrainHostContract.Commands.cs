using Leerlabs.Grains.Core;
using Leerlabs.Silo.Tests.Hosting.Notes;
using Leerlabs.Silo.Tests.Storage;

namespace Leerlabs.Silo.Tests.Hosting;

public abstract partial class GrainHostContract
{
    [Fact]
    public async Task Accepted_command_is_in_the_store_when_its_receipt_comes()
    {
        var board = await NewBoard();
        var receipt = await Accepted(board, Anna, new AddNote("note-0001", "hello"), "command-a1");

        var frame = Assert.Single(await Store.Frames(board, receipt.Seq - 1, 10, None));
        Assert.Equal((receipt.Seq, "command-a1", Anna), (frame.Seq, frame.Command, frame.By));
        Assert.Equal("note/note-0001", Assert.Single(await Store.Documents(board, ["note/note-0001"], None)).Id);
        Assert.Equal("note/note-0001", Assert.Single(receipt.Ids));
    }

    [Fact]
    public async Task Host_fills_created_and_rev()
    {
        var board = await NewBoard();
        var added = await Accepted(board, Anna, new AddNote("note-0001", "one"));
        var edited = await Accepted(board, Anna, new EditNote("note-0001", "two"));

        var note = (await Fresh(board, Anna))["note/note-0001"];
        Assert.Equal((added.Seq, edited.Seq, "two"), ((long)note["created"]!, (long)note["rev"]!, (string)note["text"]!));
    }

    [Fact]
    public async Task Commands_of_many_at_once_are_done_one_after_the_other()
    {
        var board = await NewBoard();
        var receipts = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => Accepted(board, Anna, new Count(1)))));

        Assert.Equal(200, await CountOf(board));
        Assert.Equal(Enumerable.Range(4, 200).Select(seq => (long)seq), receipts.Select(receipt => receipt.Seq).Order());
    }

    [Theory]
    [InlineData("""{"type": "count", "commandId": "command-x1"}""", null)]
    [InlineData("""{"type": "count", "commandId": "command-x2", "by": "many"}""", "by")]
    [InlineData("""{"type": "count", "by": 1}""", "commandId")]
    [InlineData("""{"type": "count", "commandId": "Short!", "by": 1}""", "commandId")]
    [InlineData("""{"type": "dance", "commandId": "command-x3"}""", null)]
    [InlineData("""{"commandId": "command-x4"}""", "type")]
    [InlineData("not json", null)]
    public async Task Command_of_another_shape_is_invalid(string json, string? field)
    {
        var board = await NewBoard();
        var refusal = (await Host.Send(board, Actor.Person(Anna), Utf8(json), None)).Refusal;

        Assert.Equal(RefusalCode.Invalid, refusal?.Code);
        if (field is not null)
            Assert.Equal(field, refusal!.Field);
    }

    [Fact]
    public async Task Command_above_the_limit_is_too_large()
    {
        var board = await NewBoard();
        var refusal = await Refused(board, Anna, new AddNote("note-0001", new string('a', Limits.MessageBytes)));
        Assert.Equal((RefusalCode.Invalid, "too-large"), (refusal.Code, refusal.Key));
    }

    [Fact]
    public async Task Kind_that_does_not_exist_is_not_found()
    {
        var nowhere = new GrainId("nothing", "x");
        Assert.Equal(RefusalCode.NotFound, (await Refused(nowhere, Anna, new Count(1))).Code);
        Assert.Equal(RefusalCode.NotFound, (await Host.Open(nowhere, Actor.Person(Anna), 0, None)).Refusal?.Code);
        Assert.Null(Host.RulesOf("nothing"));
    }

    [Fact]
    public async Task Command_that_changes_nothing_gets_the_present_seq_and_no_frame()
    {
        var board = await NewBoard();
        Assert.Equal(3, (await Accepted(board, Actor.System, new OpenBoard())).Seq);
        Assert.Equal(3, await Store.Head(board, None));
    }

    [Fact]
    public async Task Cancelled_caller_does_not_cancel_the_commit()
    {
        var board = await NewBoard();
        var held = CommitFault.Held();
        Store.Plan(held);
        using var caller = new CancellationTokenSource();
        var sending = Host.Send(board, Actor.Person(Anna), Json(new Count(5)), caller.Token);
        await held.Reached;
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);

        held.Release();
        await Accepted(board, Anna, new Count(1));
        Assert.Equal(6, await CountOf(board));
    }

    [Fact]
    public async Task Removed_document_may_come_again()
    {
        var board = await NewBoard();
        await Accepted(board, Anna, new AddNote("note-0001", "one"));
        await Accepted(board, Anna, new RemoveNote("note-0001"));
        var again = await Accepted(board, Anna, new AddNote("note-0001", "two"));

        Assert.Equal(again.Seq, (long)(await Fresh(board, Anna))["note/note-0001"]["created"]!);
    }

    [Fact]
    public async Task Children_that_a_command_needs_are_loaded_also_after_a_restart()
    {
        var board = await NewBoard();
        await Accepted(board, Anna, new AddNote("note-0001", "one"));
        for (var i = 0; i < 300; i++)
            await Accepted(board, Anna, new AddRemark($"remark-{i:d4}", "note-0001", "yes"));

        await Restart();
        await Accepted(board, Anna, new RemoveNote("note-0001"));
        Assert.DoesNotContain(await Fresh(board, Anna), document => document.Key.StartsWith("remark/", StringComparison.Ordinal));
        Assert.Empty(await Store.Page(board, new("remark", null, null, null, 10), None));
    }
}
