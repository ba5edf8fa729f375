using Leerlabs.Grains.Core;
using Leerlabs.Silo.Tests.Hosting.Notes;
using Leerlabs.Silo.Tests.Storage;

namespace Leerlabs.Silo.Tests.Hosting;

public abstract partial class GrainHostContract
{
    [Fact]
    public async Task Observers_get_every_frame_once_and_in_order()
    {
        var board = await NewBoard();
        Recorder[] observers = [new(), new()];
        await using var first = await Host.Observe(board, observers[0], None);
        await using var second = await Host.Observe(board, observers[1], None);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => Accepted(board, Anna, new Count(1)))));

        foreach (var observer in observers)
        {
            await observer.Until(103);
            Assert.Equal(Enumerable.Range(4, 100).Select(seq => (long)seq), observer.Seqs);
        }
    }

    [Fact]
    public async Task Observer_that_left_hears_no_more()
    {
        var board = await NewBoard();
        var (left, stays) = (new Recorder(), new Recorder());
        await using var observation = await Host.Observe(board, stays, None);
        await (await Host.Observe(board, left, None)).DisposeAsync();
        await Accepted(board, Anna, new Count(1));

        await stays.Until(4);
        Assert.Empty(left.Seqs);
    }

    [Fact]
    public async Task Observer_that_fails_does_not_hurt_the_others()
    {
        var board = await NewBoard();
        var recorder = new Recorder();
        await using var failing = await Host.Observe(board, new FailingObserver(), None);
        await using var observation = await Host.Observe(board, recorder, None);
        await Accepted(board, Anna, new Count(1));
        await Accepted(board, Anna, new Count(1));

        await recorder.Until(5);
        Assert.Equal([4, 5], recorder.Seqs);
    }

    [Fact]
    public async Task Observer_may_watch_a_grain_before_it_is_made()
    {
        var (board, recorder) = (new GrainId("notes", NewId("board")), new Recorder());
        await using var observation = await Host.Observe(board, recorder, None);
        await Accepted(board, Actor.System, new OpenBoard());
        await recorder.Until(1);
        Assert.Equal([1], recorder.Seqs);
    }

    [Fact]
    public async Task Frame_is_not_published_before_it_is_durable()
    {
        var board = await NewBoard();
        var recorder = new Recorder();
        await using var observation = await Host.Observe(board, recorder, None);
        var held = CommitFault.Held();
        Store.Plan(held);
        var sending = Accepted(board, Anna, new Count(1));
        await held.Reached;
        Assert.Empty(recorder.Seqs);

        held.Release();
        await sending;
        await recorder.Until(4);
    }

    private sealed class FailingObserver : IGrainObserver
    {
        public void OnFrames(GrainId grain, IReadOnlyList<Frame> frames) => throw new InvalidOperationException("This observer fails.");

        public void OnBroken(GrainId grain) => throw new InvalidOperationException("This observer fails.");
    }
}
