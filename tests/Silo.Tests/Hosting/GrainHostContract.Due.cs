using Leerlabs.Grains.Core;
using Leerlabs.Silo.Tests.Hosting.Notes;
using Leerlabs.Silo.Tests.Storage;

namespace Leerlabs.Silo.Tests.Hosting;

public abstract partial class GrainHostContract
{
    [Fact]
    public async Task Due_time_becomes_a_command_of_the_house_when_it_comes()
    {
        var board = await NewBoard();
        await Accepted(board, Anna, new Remind("tea", In(minutes: 10)));
        Time.Advance(TimeSpan.FromMinutes(9));
        var rings = Reaches(board, 5);
        Assert.Equal(4, await Store.Head(board, None));

        Time.Advance(TimeSpan.FromMinutes(1));
        await rings;
        var frame = Assert.Single(await Store.Frames(board, 4, 10, None));
        Assert.Equal(("system", Time.GetUtcNow()), (frame.By, frame.At));
        Assert.Empty(await Store.Due(DateTimeOffset.MaxValue, 10, None));
    }

    [Fact]
    public async Task Due_time_of_a_process_that_ended_fires_after_the_restart_and_once()
    {
        var board = await NewBoard();
        await Accepted(board, Anna, new Remind("tea", In(minutes: 10)));
        await Host.DisposeAsync();
        Time.Advance(TimeSpan.FromHours(1));
        Host = await StartOn(Store);
        await Reaches(board, 5);
        await Restart();
        await Rings(board, "other");

        Assert.Equal(1, (int)(await Fresh(board, Anna))["rung/tea"]["times"]!);
    }

    [Fact]
    public async Task Due_time_of_which_the_answer_was_lost_fires_once()
    {
        var board = await NewBoard();
        await Accepted(board, Anna, new Remind("tea", In(minutes: 10)));
        Store.Choose = batch => batch.DueTimes.IsEmpty ? null : CommitFault.After();
        Time.Advance(TimeSpan.FromMinutes(10));
        await Reaches(board, 5);
        Store.Choose = null;
        await Rings(board, "other");

        Assert.Equal(1, (int)(await Fresh(board, Anna))["rung/tea"]["times"]!);
    }

    [Fact]
    public async Task Due_time_that_was_cleared_or_moved_does_not_fire()
    {
        var board = await NewBoard();
        await Accepted(board, Anna, new Remind("cleared", In(minutes: 10)));
        await Accepted(board, Anna, new Remind("moved", In(minutes: 10)));
        await Accepted(board, Anna, new Remind("cleared"));
        await Accepted(board, Anna, new Remind("moved", In(minutes: 1000)));
        await Rings(board, "other");

        Assert.DoesNotContain(await Fresh(board, Anna), document => document.Key is "rung/cleared" or "rung/moved");
    }

    [Fact]
    public async Task Due_time_that_no_longer_matters_is_cleared_without_a_frame()
    {
        var board = await NewBoard();
        await Accepted(board, Anna, new Remind("tea", In(minutes: 10)));
        await Accepted(board, Anna, new CloseBoard());
        var cleared = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Store.OnCommit = batch => cleared.TrySetResult();
        Time.Advance(TimeSpan.FromMinutes(10));
        await cleared.Task;
        await Accepted(board, Anna, new Remind("tea"));

        Assert.Equal(6, await Store.Head(board, None));
        Assert.Empty(await Store.Due(DateTimeOffset.MaxValue, 10, None));
    }

    [Fact]
    public async Task Nearer_due_time_wakes_the_scanner()
    {
        var (late, soon) = (await NewBoard(), await NewBoard());
        await Accepted(late, Anna, new Remind("tea", In(minutes: 30)));
        await Accepted(soon, Anna, new Remind("tea", In(minutes: 3)));
        Time.Advance(TimeSpan.FromMinutes(3));
        await Reaches(soon, 5);
        Time.Advance(TimeSpan.FromMinutes(27));
        await Reaches(late, 5);
    }

    private DateTimeOffset In(int minutes) => Time.GetUtcNow().AddMinutes(minutes);

    /// <summary>Sets another due time some time ahead and waits for it: what was due before has had its turn.</summary>
    private async Task Rings(GrainId board, string name)
    {
        var set = await Accepted(board, Anna, new Remind(name, In(minutes: 60)));
        Time.Advance(TimeSpan.FromMinutes(60));
        await Reaches(board, set.Seq + 1);
    }
}
