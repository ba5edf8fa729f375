using Leerlabs.Grains.Core;
using Leerlabs.Silo.Tests.Hosting.Notes;
using Leerlabs.Silo.Tests.Storage;

namespace Leerlabs.Silo.Tests.Hosting;

public abstract partial class GrainHostContract
{
    [Fact]
    public async Task Commit_that_failed_is_unavailable_and_worth_a_retry()
    {
        var board = await NewBoard();
        Store.Plan(CommitFault.Before());
        var refusal = await Refused(board, Anna, new Count(1), "command-a1");
        Assert.Equal(RefusalCode.Unavailable, refusal.Code);
        Assert.NotNull(refusal.RetryAfter);

        await Accepted(board, Anna, new Count(1), "command-a1");
        Assert.Equal(1, await CountOf(board));
    }

    [Fact]
    public async Task Commit_of_which_only_the_answer_was_lost_has_succeeded()
    {
        var board = await NewBoard();
        Store.Plan(CommitFault.After());
        var receipt = await Accepted(board, Anna, new Count(1));
        Assert.Equal(receipt.Seq, await Store.Head(board, None));
        Assert.Equal(receipt.Seq + 1, (await Accepted(board, Anna, new Count(1))).Seq);
    }

    [Fact]
    public async Task Refusal_that_rests_on_a_failed_commit_is_not_given()
    {
        var board = await NewBoard();
        var held = CommitFault.Held();
        Store.Plan(held);
        Store.Plan(CommitFault.Before());
        var ahead = Accepted(board, Anna, new Count(1));
        await held.Reached;
        var close = Send(board, Anna, new CloseBoard());
        var count = Send(board, Anna, new Count(1));
        held.Release();

        await ahead;
        Assert.Equal(RefusalCode.Unavailable, (await close).Refusal?.Code);
        Assert.Equal(RefusalCode.Unavailable, (await count).Refusal?.Code);
    }

    [Fact]
    public async Task Host_of_which_another_wrote_the_grain_decides_again()
    {
        var board = await NewBoard();
        await Accepted(board, Anna, new Count(1));
        await using (var other = await StartOn(Store))
            Value(await other.Send(board, Actor.Person(Anna), Json(new Count(10)), None));

        var receipt = await Accepted(board, Anna, new Count(100));
        Assert.Equal(6, receipt.Seq);
        Assert.Equal(111, await CountOf(board));
    }

    [Fact]
    public async Task Observer_gets_what_another_host_wrote_too()
    {
        var board = await NewBoard();
        var observer = new Recorder();
        await using var observation = await Host.Observe(board, observer, None);
        await using (var other = await StartOn(Store))
            Value(await other.Send(board, Actor.Person(Anna), Json(new Count(10)), None));
        await Accepted(board, Anna, new Count(100));

        await observer.Until(5);
        Assert.Equal([4, 5], observer.Seqs);
    }
}
