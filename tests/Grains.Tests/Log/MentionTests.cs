using Leerlabs.Grains.Core;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Person;
using static Leerlabs.Grains.Tests.Log.LogWorld;

namespace Leerlabs.Grains.Tests.Log;

public sealed class MentionTests
{
    private readonly LogWorld _world = new();

    [Fact]
    public void Who_is_mentioned_hears_of_the_entry_by_id_only()
    {
        var outcome = _world.Do(Anna, new AddEntry("entry-00", $"Zullen wij dit proberen, [@Bram]({Bram})?"));

        var message = Assert.Single(outcome.Messages);
        Assert.Equal(GrainId.Parse(Bram), message.To);
        Assert.Equal(new Notify($"lab-{outcome.Frame!.Seq}", InboxKind.Mention, "log/lab", "entry-00", Anna, Start), message.Fact);
    }

    [Fact]
    public void A_mention_in_an_own_school_entry_reaches_that_school_only() =>
        Assert.Equal([Oda], Told(Anna, new AddEntry("entry-00", $"[@Bram]({Bram}) [@Oda]({Oda}) [@Fred]({Fred})", Visibility: Visibility.School)));

    [Fact]
    public void Neither_strangers_nor_who_left_nor_the_writer_hear() =>
        Assert.Empty(Told(Anna, new AddEntry("entry-00", $"[@Nel]({Nel}) [@Mo]({Mo}) [@Anna]({Anna}) [@x](person/) [@Y](person/WRONG) @Bram")));

    [Fact]
    public void Who_is_mentioned_twice_hears_once() => Assert.Equal([Bram], Told(Anna, new AddEntry("entry-00", $"[@Bram]({Bram}) en nog eens [@Bram]({Bram})")));

    [Fact]
    public void An_edit_tells_only_who_was_not_mentioned_before()
    {
        var entry = _world.Add(Anna, $"[@Bram]({Bram})");

        Assert.Equal([Els], Told(Anna, new EditEntry(entry, 1, $"[@Bram]({Bram}) en [@Els]({Els})")));
    }

    [Theory]
    [InlineData(Fred)]
    [InlineData(Els)]
    [InlineData(Gina)]
    public void Chair_coach_and_team_reach_everyone_who_reads_at_once(string writer)
    {
        string[] readers = [Anna, Oda, Bram, Lot, Carla, Dirk, Els, Fred, Gina, Hans, Ine, Joop];

        Assert.Equal(readers.Except([writer]).Order(), Told(writer, new AddEntry("entry-00", "[@leerlab](leerlab/lab) volgende week samen!")).Order());
    }

    [Fact]
    public void Leerlab_as_a_whole_is_called_on_by_no_one_else_and_once()
    {
        Assert.Empty(Told(Anna, new AddEntry("entry-00", "[@leerlab](leerlab/lab) en [@ander](leerlab/other)")));
        var entry = _world.Add(Fred, "[@leerlab](leerlab/lab)");

        Assert.Empty(Told(Fred, new EditEntry(entry, 1, "[@leerlab](leerlab/lab) met een punt.")));
    }

    [Fact]
    public void Widening_tells_who_was_mentioned_and_may_read_it_only_now()
    {
        var entry = _world.Add(Anna, $"[@Bram]({Bram}) [@Oda]({Oda})", Visibility.School);

        Assert.Equal([Bram], Told(Anna, new ChangeVisibility(entry, Visibility.Leerlab)));
        Assert.Empty(Told(Anna, new ChangeVisibility(entry, Visibility.School)));
    }

    [Fact]
    public void The_writers_of_an_entry_hear_of_a_comment()
    {
        var entry = _world.Add(Anna);
        _world.Do(Anna, new NameCoWriters(entry, [Oda]));

        var outcome = _world.Do(Bram, new AddComment("comment-0", entry, "Herkenbaar"));

        Assert.Equal([Anna, Oda], outcome.Messages.Select(message => message.To.ToString()));
        Assert.Equal(new Notify($"lab-{outcome.Frame!.Seq}", InboxKind.Answer, "log/lab", entry, Bram, Start, "comment-0"), outcome.Messages[0].Fact);
    }

    [Fact]
    public void Who_is_mentioned_in_a_comment_and_wrote_the_entry_hears_once()
    {
        var outcome = _world.Do(Bram, new AddComment("comment-0", _world.Add(Anna), $"Mooi [@Anna]({Anna})"));

        Assert.Equal(InboxKind.Mention, Assert.IsType<Notify>(Assert.Single(outcome.Messages).Fact).Kind);
    }

    [Fact]
    public void A_writer_who_left_hears_nothing_and_neither_does_who_comments_on_their_own_entry()
    {
        var entry = _world.Add(Anna);
        Assert.Empty(Told(Anna, new AddComment("comment-0", entry, "Nog iets")));

        _world.Let(Anna);
        Assert.Empty(Told(Bram, new AddComment("comment-1", entry, "Jammer")));
    }

    [Fact]
    public void Editing_a_comment_tells_the_newly_mentioned_and_not_the_writers_again()
    {
        var entry = _world.Add(Anna);
        var comment = _world.AddComment(Bram, entry, $"[@Els]({Els})");

        Assert.Equal([Fred], Told(Bram, new EditComment(comment, entry, 1, $"[@Els]({Els}) [@Fred]({Fred})")));
    }

    [Fact]
    public void A_long_text_full_of_brackets_is_read_without_trouble() =>
        Assert.Empty(Told(Anna, new AddEntry("entry-00", string.Concat(Enumerable.Repeat("[@", 9_000)) + "](person/")));

    private IEnumerable<string> Told(string person, LogCommand command) =>
        _world.Do(person, command).Messages.Select(message => message.To.ToString());
}
