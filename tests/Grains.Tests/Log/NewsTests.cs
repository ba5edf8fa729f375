using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Log.LogWorld;

namespace Leerlabs.Grains.Tests.Log;

/// <summary>What is new to someone after their mark, held against what a reader who begins now would find there.</summary>
public sealed class NewsTests
{
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(60);

    [Fact]
    public void News_is_what_a_fresh_reader_finds_after_the_mark() => FsCheck.Check.One(Some, Prop.ForAll(Course.OfAtMost(60), course =>
    {
        var world = Played(course);
        var mark = course.Start % (world.State.Seq + 1);
        Assert.All(Everyone, reader =>
        {
            var watcher = new Watcher(world.Bench, reader);
            watcher.Reset(world.State.Seq);
            var found = watcher.Holds.Select(json => JsonDocument.Parse(json).RootElement).Count(document => IsNew(document, mark, reader.Id));
            Assert.Equal(found, Counted(world, reader, mark));
        });
    }));

    [Fact]
    public void What_one_school_writes_for_itself_is_never_counted_for_others()
    {
        var world = new LogWorld();
        var mark = world.State.Seq;
        world.Add(Anna, visibility: Visibility.School);

        Assert.Equal([Oda, Carla, Lot], Everyone.Where(reader => Counted(world, reader, mark) > 0).Select(reader => reader.Id).OrderBy(person => person is Oda ? 0 : person is Carla ? 1 : 2));
    }

    [Fact]
    public void What_someone_wrote_is_not_new_to_them_nor_what_was_taken_back()
    {
        var world = new LogWorld();
        var mark = world.State.Seq;
        var entry = world.Add(Anna);
        world.AddComment(Bram, entry);
        world.Do(Gina, new RedactEntry(world.Add(Bram), "Namen"));
        world.Do(Bram, new WithdrawEntry(world.Add(Bram)));

        Assert.Equal(1, Counted(world, Actor.Person(Anna), mark));
        Assert.Equal(1, Counted(world, Actor.Person(Bram), mark));
        Assert.Equal(2, Counted(world, Actor.Person(Els), mark));
    }

    private static LogWorld Played(Course course)
    {
        var world = new LogWorld();
        var play = new LogPlay(world);
        foreach (var act in course.Acts)
            play.Do(act);
        return world;
    }

    /// <summary>As the pages of the log count it.</summary>
    private static int Counted(LogWorld world, Actor reader, long mark)
    {
        var filter = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["newsFor"] = reader.Id });
        return world.Bench.Visible(world.State, world.Bench.AudienceOf(reader))
            .Count(document => document is EntryDocument or CommentDocument && document.Created > mark && world.Bench.Rules.Matches(document, filter));
    }

    /// <summary>As someone would who looks at what is on their screen.</summary>
    private static bool IsNew(JsonElement document, long mark, string reader) =>
        Ids.TypeOf(document.GetProperty("id").GetString()!) is "entry" or "comment"
        && document.GetProperty("created").GetInt64() > mark
        && document.GetProperty("by").GetString() != reader
        && document.GetProperty("text").GetString() != "";
}
