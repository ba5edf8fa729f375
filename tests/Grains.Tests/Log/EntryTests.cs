using Leerlabs.Grains.Log;
using static Leerlabs.Grains.Tests.Log.LogWorld;

namespace Leerlabs.Grains.Tests.Log;

public sealed class EntryTests
{
    private readonly LogWorld _world = new();

    [Fact]
    public void An_entry_is_a_note_for_the_leerlab_unless_it_says_otherwise()
    {
        _world.Do(Anna, new AddEntry("entry-00", "Klas 2 bleef gelijk."));

        var entry = _world.Entry("entry-00");
        Assert.Equal((EntryKind.Note, Visibility.Leerlab, 1), (entry.Kind, entry.Visibility, entry.Version));
    }

    [Fact]
    public void An_entry_bears_the_school_and_board_of_its_writer()
    {
        var entry = _world.Entry(_world.Add(Anna));

        Assert.Equal((Anna, East, "board/41", Start), (entry.By, entry.School, entry.Board, entry.At));
    }

    [Fact]
    public void The_stamped_school_and_board_stay_when_the_school_changes_board()
    {
        var key = _world.Add(Anna);

        _world.Tell(new SetSchool(East, "Trekvaartlyceum", 1, false, "board/99"));

        Assert.Equal("board/41", _world.Entry(key).Board);
    }

    [Fact]
    public void Who_works_at_two_schools_chooses_one() =>
        Assert.Equal("choose-school", _world.Refused(Lot, new AddEntry("entry-00", "Tekst")));

    [Fact]
    public void A_chosen_school_is_stamped()
    {
        _world.Do(Lot, new AddEntry("entry-00", "Tekst", School: West));

        Assert.Equal(West, _world.Entry("entry-00").School);
    }

    [Fact]
    public void No_one_writes_for_a_school_that_is_not_theirs() =>
        Assert.Equal("not-your-school", _world.Refused(Anna, new AddEntry("entry-00", "Tekst", School: West)));

    [Fact]
    public void A_coach_writes_without_a_school() => Assert.Null(_world.Entry(_world.Add(Els)).School);

    [Theory]
    [InlineData(Els)]
    [InlineData(Fred)]
    [InlineData(Gina)]
    [InlineData(Hans)]
    public void Who_has_no_school_writes_for_the_leerlab_only(string person) =>
        Assert.Equal("own-school-needs-school", _world.Refused(person, new AddEntry("entry-00", "Tekst", Visibility: Visibility.School)));

    [Fact]
    public void An_id_is_used_once()
    {
        _world.Add(Anna, key: "entry-00");

        Assert.Equal("exists", _world.Refused(Bram, new AddEntry("entry-00", "Iets anders")));
    }

    [Fact]
    public void An_entry_and_a_comment_never_share_an_id()
    {
        var entry = _world.Add(Anna, key: "shared-00");
        var comment = _world.AddComment(Bram, entry);

        Assert.Equal("exists", _world.Refused(Anna, new AddEntry(comment, "Tekst")));
        Assert.Equal("exists", _world.Refused(Anna, new AddComment("shared-00", entry, "Tekst")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("Capital-00")]
    [InlineData("with/slash")]
    public void An_id_that_is_none_is_refused(string id) => Assert.Equal("id-wrong", _world.Refused(Anna, new AddEntry(id, "Tekst")));

    [Fact]
    public void First_entry_of_a_day_puts_itself_and_how_far_its_school_is() =>
        Assert.Equal(["progress/99aa00", "entry/entry-00"], _world.Do(Anna, new AddEntry("entry-00", "Tekst")).Frame!.Puts.Select(put => put.Id));

    [Theory]
    [InlineData("")]
    [InlineData("  \n\t ")]
    [InlineData("\u0007")]
    public void An_empty_text_is_refused(string text) => Assert.Equal("text-empty", _world.Refused(Anna, new AddEntry("entry-00", text)));

    [Fact]
    public void A_text_is_kept_as_it_is_without_characters_that_no_one_types()
    {
        var key = _world.Add(Anna, "  - een\r\n\t- twee\u0000\u001b  \n");

        Assert.Equal("  - een\n\t- twee  \n", _world.Entry(key).Text);
    }

    [Fact]
    public void A_text_may_be_as_long_as_the_limit_and_no_longer()
    {
        _world.Add(Anna, new string('a', 20_000));

        Assert.Equal("text-too-long", _world.Refused(Anna, new AddEntry("entry-00", new string('a', 20_001))));
    }

    [Theory]
    [InlineData(-180 * 24 * 60)]
    public void When_it_was_written_is_the_writers_claim(int minutes)
    {
        var writtenAt = Start.AddMinutes(minutes);

        _world.Do(Anna, new AddEntry("entry-00", "Tekst", WrittenAt: writtenAt));

        Assert.Equal((writtenAt, Start), (_world.Entry("entry-00").WrittenAt, _world.Entry("entry-00").At));
    }

    [Fact]
    public void A_clock_that_runs_ahead_costs_nobody_their_words()
    {
        _world.Do(Anna, new AddEntry("entry-00", "Tekst", WrittenAt: Start.AddMinutes(6)));

        Assert.Null(_world.Entry("entry-00").WrittenAt);
    }

    [Fact]
    public void What_was_written_too_long_ago_is_refused() =>
        Assert.Equal("written-too-long-ago", _world.Refused(Anna, new AddEntry("entry-00", "Tekst", WrittenAt: Start.AddDays(-181))));

    [Fact]
    public void Tags_are_lower_case_trimmed_and_each_once()
    {
        _world.Do(Anna, new AddEntry("entry-00", "Tekst", Tags: [" Dagstart ", "dagstart", "", "2  havo"]));

        Assert.Equal(["dagstart", "2 havo"], _world.Entry("entry-00").Tags!.Value.AsEnumerable());
    }

    [Fact]
    public void Too_many_tags_are_refused() =>
        Assert.Equal("tags-too-many", _world.Refused(Anna, new AddEntry("entry-00", "Tekst", Tags: [.. Enumerable.Range(0, 13).Select(n => $"tag {n}")])));

    [Fact]
    public void A_tag_is_short() =>
        Assert.Equal("tag-too-long", _world.Refused(Anna, new AddEntry("entry-00", "Tekst", Tags: [new string('a', 41)])));

    [Fact]
    public void Empty_practice_fields_are_left_out()
    {
        _world.Do(Anna, new AddEntry("entry-00", "Tekst", Practice: new Practice(Classes: "2 havo", Tried: " ", Next: "")));

        Assert.Equal(new Practice(Classes: "2 havo"), _world.Entry("entry-00").Practice);
    }

    [Fact]
    public void Practice_without_anything_in_it_is_no_practice()
    {
        _world.Do(Anna, new AddEntry("entry-00", "Tekst", Practice: new Practice(Seen: "  ")));

        Assert.Null(_world.Entry("entry-00").Practice);
    }

    [Fact]
    public void A_practice_field_has_its_limit()
    {
        var refusal = _world.Ask(Anna, new AddEntry("entry-00", "Tekst", Practice: new Practice(Effect: new string('a', 4_001)))).Refusal;

        Assert.Equal(("text-too-long", "practice.effect"), (refusal?.Key, refusal?.Field));
    }
}
