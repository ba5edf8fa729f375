using Leerlabs.Grains.Log;
using static Leerlabs.Grains.Tests.Log.LogWorld;

namespace Leerlabs.Grains.Tests.Log;

public sealed class EditTests
{
    private readonly LogWorld _world = new();
    private readonly string _entry;

    public EditTests() => _entry = _world.Add(Anna, "Eerste tekst");

    [Fact]
    public void An_edit_keeps_the_earlier_text()
    {
        _world.Bench.Wait(TimeSpan.FromHours(1));
        _world.Do(Anna, new EditEntry(_entry, 1, "Tweede tekst"));

        Assert.Equal(("Tweede tekst", 2, Start.AddHours(1), Anna), (_world.Entry(_entry).Text, _world.Entry(_entry).Version, _world.Entry(_entry).EditedAt, _world.Entry(_entry).EditedBy));
        Assert.Equal(("Eerste tekst", 1, Start), (Version(1).Text, Version(1).Number, Version(1).At));
    }

    [Fact]
    public void Every_earlier_text_is_kept()
    {
        _world.Do(Anna, new EditEntry(_entry, 1, "Tweede tekst"));
        _world.Do(Anna, new EditEntry(_entry, 2, "Derde tekst"));

        Assert.Equal(["Eerste tekst", "Tweede tekst"], [Version(1).Text, Version(2).Text]);
    }

    [Fact]
    public void Edits_from_the_same_version_keep_both_texts()
    {
        _world.Do(Anna, new NameCoWriters(_entry, [Bram]));
        _world.Do(Anna, new EditEntry(_entry, 1, "Tekst van Anna"));
        var outcome = _world.Do(Bram, new EditEntry(_entry, 1, "Tekst van Bram"));

        var conflict = Assert.IsType<EditConflicted>(Assert.Single(outcome.Events));
        var kept = _world.State.Get<VersionDocument>(conflict.Version);
        Assert.Equal("Tekst van Anna", _world.Entry(_entry).Text);
        Assert.Equal(("Tekst van Bram", Bram, true, $"entry/{_entry}"), (kept.Text, kept.By, kept.Conflict, conflict.Target));
        Assert.True(_world.Sees(Bram, kept.Id));
    }

    /// <summary>Row C9 of the comparison with peers: a thousand pairs, in either order, none silently overwritten.</summary>
    [Fact]
    public void Of_a_thousand_pairs_of_simultaneous_edits_both_texts_are_kept()
    {
        var random = new Random(9);
        _world.Do(Anna, new NameCoWriters(_entry, [Bram]));
        for (var pair = 0; pair < 1_000; pair++)
        {
            var seen = _world.Entry(_entry).Version;
            var writers = random.Next(2) == 0 ? (Anna, Bram) : (Bram, Anna);
            _world.Do(writers.Item1, new EditEntry(_entry, seen, $"Eerst {pair}"));
            _world.Do(writers.Item2, new EditEntry(_entry, seen, $"Daarna {pair}"));

            var texts = _world.State.Documents.Values.OfType<VersionDocument>().Select(version => version.Text).Append(_world.Entry(_entry).Text).ToHashSet();
            Assert.Superset(new HashSet<string> { $"Eerst {pair}", $"Daarna {pair}" }, texts);
        }
    }

    [Fact]
    public void A_conflicting_text_never_takes_the_place_of_another_version()
    {
        _world.Do(Anna, new EditEntry(_entry, 1, "B"));
        _world.Do(Anna, new EditEntry(_entry, 1, "C"));
        _world.Do(Anna, new EditEntry(_entry, 1, "D"));
        _world.Do(Anna, new EditEntry(_entry, 2, "E"));
        _world.Do(Anna, new EditEntry(_entry, _world.Entry(_entry).Version, "F"));

        var texts = _world.State.Documents.Values.OfType<VersionDocument>().Select(version => version.Text).Order();
        Assert.Equal(["B", "C", "D", "E", "Eerste tekst"], texts);
        Assert.Equal("F", _world.Entry(_entry).Text);
    }

    [Fact]
    public void An_edit_that_changes_nothing_changes_nothing() => Assert.Null(_world.Do(Anna, new EditEntry(_entry, 1, "Eerste tekst")).Frame);

    [Fact]
    public void An_old_edit_to_what_stands_there_by_now_changes_nothing()
    {
        _world.Do(Anna, new EditEntry(_entry, 1, "Tweede tekst"));

        Assert.Null(_world.Do(Anna, new EditEntry(_entry, 1, "Tweede tekst")).Frame);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_version_that_never_was_is_refused(int version) =>
        Assert.Equal("version-unknown", _world.Refused(Anna, new EditEntry(_entry, version, "Tekst")));

    [Fact]
    public void Practice_fields_that_are_left_out_stay_and_empty_ones_go()
    {
        _world.Do(Anna, new EditEntry(_entry, 1, "Met velden", new Practice(Tried: "Een vraag")));
        _world.Do(Anna, new EditEntry(_entry, 2, "Andere tekst"));
        Assert.Equal("Een vraag", _world.Entry(_entry).Practice?.Tried);

        _world.Do(Anna, new EditEntry(_entry, 3, "Andere tekst", new Practice()));
        Assert.Null(_world.Entry(_entry).Practice);
        Assert.Equal("Een vraag", Version(3).Practice?.Tried);
    }

    [Fact]
    public void Only_the_writer_and_named_co_writers_edit()
    {
        Assert.Equal("not-your-entry", _world.Refused(Oda, new EditEntry(_entry, 1, "Tekst")));
        Assert.Equal("not-your-entry", _world.Refused(Fred, new EditEntry(_entry, 1, "Tekst")));

        _world.Do(Anna, new NameCoWriters(_entry, [Oda]));
        _world.Do(Oda, new EditEntry(_entry, 1, "Tekst van Oda"));

        Assert.Equal((Anna, Oda), (_world.Entry(_entry).By, _world.Entry(_entry).EditedBy));
    }

    [Fact]
    public void Only_the_writer_names_co_writers()
    {
        _world.Do(Anna, new NameCoWriters(_entry, [Oda]));

        Assert.Equal("only-writer", _world.Refused(Oda, new NameCoWriters(_entry, [Oda, Bram])));
    }

    [Fact]
    public void Co_writers_must_be_able_to_read_the_entry()
    {
        var own = _world.Add(Anna, "Alleen voor ons", Visibility.School);

        Assert.Equal("co-writer-no-access", _world.Refused(Anna, new NameCoWriters(own, [Bram])));
        Assert.Equal("co-writer-no-access", _world.Refused(Anna, new NameCoWriters(_entry, [Mo])));
        Assert.Equal("co-writer-no-access", _world.Refused(Anna, new NameCoWriters(_entry, [Nel])));
        Assert.Equal("co-writer-no-access", _world.Refused(Anna, new AddEntry("entry-99", "Tekst", Visibility: Visibility.School, CoWriters: [Bram])));
    }

    [Fact]
    public void Co_writers_are_named_once_and_the_writer_never()
    {
        _world.Do(Anna, new NameCoWriters(_entry, [Oda, Anna, Oda]));
        Assert.Equal([Oda], _world.Entry(_entry).CoWriters!.Value.AsEnumerable());

        _world.Do(Anna, new NameCoWriters(_entry, []));
        Assert.Null(_world.Entry(_entry).CoWriters);
    }

    [Fact]
    public void The_kind_may_change_and_the_text_stays()
    {
        _world.Do(Anna, new ChangeKind(_entry, EntryKind.Outcome));

        Assert.Equal((EntryKind.Outcome, "Eerste tekst", 1), (_world.Entry(_entry).Kind, _world.Entry(_entry).Text, _world.Entry(_entry).Version));
        Assert.Null(_world.Do(Anna, new ChangeKind(_entry, EntryKind.Outcome)).Frame);
        Assert.Equal("not-your-entry", _world.Refused(Oda, new ChangeKind(_entry, EntryKind.Note)));
    }

    [Fact]
    public void Writers_and_moderators_tag()
    {
        _world.Do(Fred, new TagEntry(_entry, ["Dagstart"]));
        Assert.Equal(["dagstart"], _world.Entry(_entry).Tags!.Value.AsEnumerable());

        Assert.Null(_world.Do(Anna, new TagEntry(_entry, ["dagstart "])).Frame);
        _world.Do(Anna, new TagEntry(_entry, []));
        Assert.Null(_world.Entry(_entry).Tags);
        Assert.Equal("not-your-entry", _world.Refused(Bram, new TagEntry(_entry, ["x"])));
    }

    private VersionDocument Version(int number) => _world.State.Get<VersionDocument>($"version/{_entry}-{number}");
}
