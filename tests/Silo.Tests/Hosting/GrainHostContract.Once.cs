using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Grains.Core;
using Leerlabs.Silo.Tests.Hosting.Notes;
using Leerlabs.Silo.Tests.Storage;

namespace Leerlabs.Silo.Tests.Hosting;

public abstract partial class GrainHostContract
{
    /// <summary>Up to some hundred random choices.</summary>
    private static Arbitrary<int[]> Steps { get; } = Arb.From(
        Gen.Choose(0, int.MaxValue - 1).ArrayOf(), steps => ArbMap.Default.ArbFor<int[]>().Shrinker(steps).Where(fewer => fewer.All(step => step >= 0)));

    [Fact]
    public async Task Same_command_again_gets_the_first_receipt()
    {
        var board = await NewBoard();
        var first = await Accepted(board, Anna, new AddNote("note-0001", "hello"), "command-a1");
        await Accepted(board, Anna, new Count(1));

        var second = await Accepted(board, Anna, new AddNote("note-0001", "hello"), "command-a1");
        Assert.Equal((first.Seq, first.Ids[0]), (second.Seq, Assert.Single(second.Ids)));
    }

    [Fact]
    public async Task Same_command_after_a_restart_gets_the_first_receipt()
    {
        var board = await NewBoard();
        var first = await Accepted(board, Anna, new Count(1), "command-a1");
        await Restart();

        Assert.Equal(first.Seq, (await Accepted(board, Anna, new Count(1), "command-a1")).Seq);
        Assert.Equal(1, await CountOf(board));
    }

    [Fact]
    public async Task Resent_command_that_would_now_be_refused_gets_the_first_receipt()
    {
        var board = await NewBoard();
        var first = await Accepted(board, Anna, new Count(1), "command-a1");
        await Accepted(board, Anna, new CloseBoard());
        await Restart();

        Assert.Equal(first.Seq, (await Accepted(board, Anna, new Count(1), "command-a1")).Seq);
    }

    [Fact]
    public async Task Resent_command_that_can_no_longer_be_read_gets_the_first_receipt()
    {
        var board = await NewBoard();
        var first = await Accepted(board, Anna, new Count(1), "command-a1");
        var again = await Host.Send(board, Actor.Person(Anna), Utf8("""{"type": "count-of-old", "commandId": "command-a1"}"""), None);
        Assert.Equal(first.Seq, Value(again).Seq);
    }

    [Fact]
    public async Task Commands_of_two_persons_with_one_id_are_two_commands()
    {
        var board = await NewBoard();
        var first = await Accepted(board, Anna, new Count(1), "command-a1");
        var second = await Accepted(board, Bram, new Count(1), "command-a1");

        Assert.NotEqual(first.Seq, second.Seq);
        Assert.Equal(2, await CountOf(board));
    }

    [Fact]
    public async Task Nobody_gets_the_receipt_of_another_person()
    {
        var board = await NewBoard();
        await Accepted(board, Anna, new Count(1), "command-a1");
        await Accepted(board, Anna, new CloseBoard());
        Assert.Equal("closed", (await Refused(board, Bram, new Count(1), "command-a1")).Key);
    }

    [Fact]
    public async Task Same_command_twice_in_one_commit_is_done_once()
    {
        var board = await NewBoard();
        var held = CommitFault.Held();
        Store.Plan(held);
        var ahead = Accepted(board, Anna, new Count(1));
        await held.Reached;
        var twice = Enumerable.Range(0, 2).Select(_ => Accepted(board, Anna, new Count(10), "command-a1")).ToList();
        held.Release();

        await ahead;
        var receipts = await Task.WhenAll(twice);
        Assert.Equal(receipts[0].Seq, receipts[1].Seq);
        Assert.Equal(11, await CountOf(board));
    }

    [Fact]
    public async Task Command_that_is_resent_while_its_commit_is_under_way_is_done_once()
    {
        var board = await NewBoard();
        var held = CommitFault.Held();
        Store.Plan(held);
        var first = Accepted(board, Anna, new Count(1), "command-a1");
        await held.Reached;
        var second = Accepted(board, Anna, new Count(1), "command-a1");
        held.Release();

        Assert.Equal((await first).Seq, (await second).Seq);
        Assert.Equal(1, await CountOf(board));
    }

    [Fact]
    public async Task New_commands_beside_resent_ones_are_done()
    {
        var board = await NewBoard();
        await Accepted(board, Anna, new Count(1), "command-a1");
        await Restart();
        var held = CommitFault.Held();
        Store.Plan(held);
        var ahead = Accepted(board, Anna, new Count(10));
        await held.Reached;
        Task<Receipt>[] beside = [Accepted(board, Anna, new Count(1), "command-a1"), Accepted(board, Anna, new Count(100)), Accepted(board, Bram, new Count(1000))];
        held.Release();

        await ahead;
        await Task.WhenAll(beside);
        Assert.Equal(1111, await CountOf(board));
    }

    [Fact]
    public void Any_interleaving_of_resent_commands_changes_nothing_twice() =>
        Prop.ForAll(Steps, steps => ResentAtWill(steps).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    /// <summary>Each step sends one of eight commands, first or again, and does or does not wait for the answer; some commits lose their answer.</summary>
    private async Task ResentAtWill(int[] steps)
    {
        var board = await NewBoard();
        var answers = new List<Task<(int Command, Result<Receipt> Result)>>();
        foreach (var step in steps)
        {
            if (step % 7 == 3)
                Store.Plan(step % 2 == 0 ? CommitFault.After() : CommitFault.Before());
            answers.Add(SendNumber(board, step % 8));
            if (step % 3 == 0)
                await answers[^1];
            if (step % 11 == 10)
                await Restart();
        }

        var given = await Task.WhenAll(answers);
        foreach (var same in given.Where(answer => answer.Result.Succeeded).GroupBy(answer => answer.Command))
            Assert.Single(same.Select(answer => answer.Result.Value!.Seq).Distinct());

        Store.ForgetFaults();
        var done = await Task.WhenAll(steps.Select(step => step % 8).Distinct().Select(number => SendNumber(board, number)));
        Assert.All(done, answer => Assert.True(answer.Result.Succeeded));
        Assert.Equal(done.Sum(answer => 1 << answer.Command), await CountOf(board));
    }

    private async Task<(int Command, Result<Receipt> Result)> SendNumber(GrainId board, int number) =>
        (number, await Send(board, Anna, new Count(1 << number), $"command-{number}"));
}
