using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Grains.Core;
using Leerlabs.Silo.Tests.Hosting.Notes;

namespace Leerlabs.Silo.Tests.Hosting;

public abstract partial class GrainHostContract
{
    private static readonly string?[] Groups = [null, "red", "blue"];

    [Fact]
    public void Whoever_catches_up_or_listens_holds_what_a_fresh_watcher_gets() =>
        Prop.ForAll(Steps, steps => WatchThrough(steps).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public async Task Widened_narrowed_and_widened_again_is_seen_as_it_is()
    {
        var board = await NewBoard();
        await using var crowd = await Crowd.Of(this, board);
        await Accepted(board, Anna, new AddNote("note-0001", "one", "red"));
        await Accepted(board, Anna, new AddRemark("remark-01", "note-0001", "yes"));
        await Accepted(board, Anna, new MoveNote("note-0001"));
        await crowd.AllHoldWhatIsFresh();
        await Accepted(board, Anna, new MoveNote("note-0001", "blue"));
        await Accepted(board, Bram, new EditNote("note-0001", "two"));
        await crowd.AllHoldWhatIsFresh();
        await Accepted(board, Bram, new MoveNote("note-0001"));
        await crowd.AllHoldWhatIsFresh();
    }

    /// <summary>Does a random thing per step, and lets watchers listen or catch up at random moments.</summary>
    private async Task WatchThrough(int[] steps)
    {
        var board = await NewBoard();
        await using var crowd = await Crowd.Of(this, board);
        foreach (var step in steps)
        {
            await Send(board, Actor.System, Something(step));
            await crowd.Some(step / 7);
        }

        await crowd.AllHoldWhatIsFresh();
    }

    private static NotesCommand Something(int step)
    {
        var (note, group) = ($"note-{step / 16 % 3:d4}", Groups[step / 48 % 3]);
        return (step % 16) switch
        {
            0 or 1 or 2 => new AddNote(note, $"text {step}", group),
            3 or 4 => new EditNote(note, $"text {step}"),
            5 or 6 or 7 => new MoveNote(note, group),
            8 => new RemoveNote(note),
            9 => new BlankNote(note),
            10 or 11 or 12 => new AddRemark($"remark-{step / 16 % 12:d2}", note, $"remark {step}"),
            13 => new RemoveRemark($"remark-{step / 16 % 12:d2}"),
            14 => new Flag($"flag-{step / 16 % 6:d4}", note),
            _ => new Admit(step % 32 < 16 ? Anna : Bram, group is null ? ["red", "blue"] : [group]),
        };
    }

    /// <summary>Three persons that watch in their own ways, and the frames that they hear.</summary>
    private sealed class Crowd(Func<Task<long>> head, Recorder recorder, IAsyncDisposable observation, List<Watcher> watchers) : IAsyncDisposable
    {
        public static async Task<Crowd> Of(GrainHostContract contract, GrainId board)
        {
            var recorder = new Recorder();
            var began = await contract.Store.Head(board, None);
            var observation = await contract.Host.Observe(board, recorder, None);
            List<Watcher> watchers = [.. ((string[])[Anna, Bram, Anna, Bram]).Select(person => new Watcher(contract.Host, board, Actor.Person(person)))];
            watchers.Add(new(contract.Host, board, Actor.System));
            foreach (var watcher in watchers)
                await watcher.Open();

            return new(async () => await contract.Store.Head(board, None) is var head && head > began ? head : 0, recorder, observation, watchers);
        }

        /// <summary>Some of the watchers hear or catch up now.</summary>
        public async Task Some(int choice)
        {
            await Heard();
            for (var i = 0; i < watchers.Count; i++)
                if ((choice >> (2 * i)) % 4 is var way && way == 1)
                    await watchers[i].Hear(recorder.Frames);
                else if (way == 2)
                    await watchers[i].Open();
        }

        public async Task AllHoldWhatIsFresh()
        {
            await Heard();
            for (var i = 0; i < watchers.Count; i++)
            {
                if (i % 2 == 0)
                    await watchers[i].Hear(recorder.Frames);
                else
                    await watchers[i].Open();
                await watchers[i].HoldsWhatIsFresh();
            }
        }

        public ValueTask DisposeAsync() => observation.DisposeAsync();

        /// <summary>Frames are on their way when a command is answered.</summary>
        private async Task Heard()
        {
            if (await head() is > 0 and var seq)
                await recorder.Until(seq);
        }
    }
}
