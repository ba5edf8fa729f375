using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Silo.Tests.Hosting.Notes;

namespace Leerlabs.Silo.Tests.Hosting;

public abstract partial class GrainHostContract
{
    [Fact]
    public async Task Watch_begins_with_the_present_documents()
    {
        var board = await BoardWithNotes(60);
        await Accepted(board, Anna, new AddRemark("remark-01", "note-0059", "yes"));
        var documents = await Fresh(board, Anna);

        Assert.Equal(50, documents.Keys.Count(id => Ids.TypeOf(id) == "note"));
        foreach (var id in (string[])["board", "reader/anna", "reader/bram", "note/note-0059", "tally/note-0059", "remark/remark-01"])
            Assert.Contains(id, documents.Keys);
    }

    [Fact]
    public async Task Watcher_that_comes_back_gets_the_frames_it_missed()
    {
        var board = await BoardWithNotes(3);
        var opening = await Opened(board, Anna, 4);
        Assert.Equal((false, 6), (opening.Reset, opening.Seq));
        Assert.Equal([5, 6], Objects(opening.Body).Select(frame => (long)frame["seq"]!));
    }

    [Fact]
    public async Task Watcher_that_missed_nothing_gets_nothing()
    {
        var board = await BoardWithNotes(3);
        var opening = await Opened(board, Anna, 6);
        Assert.Equal((false, 6, "[]"), (opening.Reset, opening.Seq, Encoding.UTF8.GetString(opening.Body.Span)));
    }

    [Fact]
    public async Task Watcher_gets_the_frames_that_it_missed_after_a_restart_too()
    {
        var board = await BoardWithNotes(20);
        await Restart();
        await Accepted(board, Anna, new Count(1));
        Assert.Equal(Enumerable.Range(5, 20).Select(seq => (long)seq), Objects((await Opened(board, Anna, 4)).Body).Select(frame => (long)frame["seq"]!));
    }

    [Fact]
    public async Task Frame_names_who_when_what_and_the_documents()
    {
        var board = await NewBoard();
        await Accepted(board, Anna, new AddNote("note-0001", "secret"), "command-a1");
        var frame = Encoding.UTF8.GetString((await Opened(board, Anna, 3)).Body.Span);
        Assert.Equal(
            """
            [{"seq":4,"at":"2026-11-03T14:20:00Z","by":"person/anna","command":"command-a1",
            "events":[{"type":"note-set","note":"note-0001","blank":false}],
            "puts":[{"id":"note/note-0001","created":4,"rev":4,"text":"secret","by":"person/anna"}],"deletes":[]}]
            """.ReplaceLineEndings(""),
            frame);
    }

    [Fact]
    public async Task Frame_that_is_wholly_hidden_is_its_number()
    {
        var board = await NewBoard();
        await Accepted(board, Anna, new AddNote("note-0001", "secret", "red"));
        Assert.Equal("""[{"seq":4}]""", Encoding.UTF8.GetString((await Opened(board, Bram, 3)).Body.Span));
    }

    [Fact]
    public async Task Watcher_starts_afresh_when_ahead_or_too_far_behind()
    {
        var board = await NewBoard();
        await Task.WhenAll(Enumerable.Range(0, Limits.RingFrames + 10).Select(_ => Accepted(board, Anna, new Count(1))));
        Assert.True((await Opened(board, Anna, 5)).Reset);
        Assert.False((await Opened(board, Anna, 13)).Reset);
        Assert.True((await Opened(board, Anna, 10_000)).Reset);
    }

    [Fact]
    public async Task Watcher_behind_erased_frames_starts_afresh()
    {
        var board = await NewBoard();
        await Accepted(board, Anna, new AddNote("note-0001", "secret"));
        await Opened(board, Anna, 3);
        await Accepted(board, Anna, new BlankNote("note-0001"));

        Assert.True((await Opened(board, Anna, 3)).Reset);
        Assert.False((await Opened(board, Anna, 4)).Reset);
        await Restart();
        Assert.True((await Opened(board, Anna, 3)).Reset);
    }

    [Fact]
    public async Task Watcher_of_which_the_rights_changed_starts_afresh()
    {
        var board = await NewBoard();
        await Accepted(board, Actor.System, new Admit(Bram, ["red"]));
        Assert.True((await Opened(board, Bram, 3)).Reset);
        Assert.False((await Opened(board, Anna, 3)).Reset);
    }

    [Fact]
    public async Task Who_may_not_watch_is_refused()
    {
        var board = await NewBoard();
        await Accepted(board, Actor.System, new Admit(Bram, []));
        Assert.Equal(RefusalCode.Forbidden, (await Host.Open(board, Actor.Person(Bram), 0, None)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await Host.Open(new("notes", "never-made"), Actor.Person(Anna), 0, None)).Refusal?.Code);
        Assert.True((await Host.AudienceOf(board, Actor.Person(Bram), None)).IsNobody);
        Assert.True((await Host.AudienceOf(board, Actor.Person(Anna), None)).Holds("group/red"));
    }

    [Fact]
    public async Task Watchers_with_equal_rights_share_one_body()
    {
        var board = await BoardWithNotes(10);
        await Accepted(board, Actor.System, new Admit("person/carla", ["red"]));
        var openings = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Opened(board, i % 2 == 0 ? Anna : "person/carla")));
        Assert.All(openings, opening => Assert.True(opening.Body.Span == openings[0].Body.Span));
    }
}
