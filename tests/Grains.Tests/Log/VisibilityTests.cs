using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Log;
using static Leerlabs.Grains.Tests.Log.LogWorld;

namespace Leerlabs.Grains.Tests.Log;

public sealed class VisibilityTests
{
    private readonly LogWorld _world = new();

    [Fact]
    public void An_own_school_entry_is_read_by_its_school_and_by_nobody_else()
    {
        var id = $"entry/{_world.Add(Anna, "Onder ons", Visibility.School)}";

        Assert.Equal([Anna, Carla, Lot, Oda], Readers(id));
    }

    [Fact]
    public void An_entry_for_the_leerlab_is_read_by_everyone_but_experts()
    {
        var id = $"entry/{_world.Add(Anna)}";

        Assert.Equal(People.Keys.Except([Kees, Mo]).Order(StringComparer.Ordinal), Readers(id));
    }

    [Fact]
    public void An_expert_reads_the_question_and_its_comments_and_nothing_else()
    {
        _world.Add(Anna);
        _world.Add(Anna, kind: EntryKind.Question);
        var question = _world.Add(Anna, "Wie heeft iets?", kind: EntryKind.Question, key: Question);
        var comment = _world.AddComment(Bram, question);

        var seen = _world.Bench.Visible(_world.State, _world.Bench.AudienceOf(Actor.Person(Kees))).Select(document => document.Id);
        Assert.Equal(["log", $"comment/{comment}", $"entry/{question}", $"thread/{question}"], seen.OrderBy(id => id != "log").ThenBy(id => id, StringComparer.Ordinal));
    }

    [Fact]
    public void An_expert_loses_a_question_that_becomes_something_else()
    {
        var question = _world.Add(Anna, "Wie heeft iets?", kind: EntryKind.Question, key: Question);

        _world.Do(Anna, new ChangeKind(question, EntryKind.Note));

        Assert.False(_world.Sees(Kees, $"entry/{question}"));
    }

    [Fact]
    public void What_someone_may_not_read_is_not_there_for_them()
    {
        var own = _world.Add(Anna, "Onder ons", Visibility.School);

        Assert.Equal("entry-not-found", _world.Refused(Bram, new AddComment("comment-0", own, "Tekst")));
        Assert.Equal("entry-not-found", _world.Refused(Fred, new RedactEntry(own, "Reden")));
        Assert.Equal("entry-not-found", _world.Refused(Bram, new AddComment("comment-0", "entry-none", "Tekst")));
    }

    [Fact]
    public void Widening_shares_the_present_version_only()
    {
        var entry = _world.Add(Anna, "Ruwe tekst met namen", Visibility.School);
        _world.Do(Anna, new EditEntry(entry, 1, "Nette tekst"));
        _world.Do(Anna, new ChangeVisibility(entry, Visibility.Leerlab));
        _world.Do(Anna, new EditEntry(entry, 2, "Nog netter"));

        Assert.True(_world.Sees(Bram, $"entry/{entry}"));
        Assert.False(_world.Sees(Bram, $"version/{entry}-1"));
        Assert.True(_world.Sees(Bram, $"version/{entry}-2"));
        Assert.True(_world.Sees(Oda, $"version/{entry}-1"));
    }

    [Fact]
    public void Narrowing_takes_the_entry_with_everything_on_it_from_the_others()
    {
        var entry = _world.Add(Anna);
        var comment = _world.AddComment(Bram, entry);
        _world.Do(Anna, new EditEntry(entry, 1, "Andere tekst"));

        _world.Do(Anna, new ChangeVisibility(entry, Visibility.School));

        Assert.All([$"entry/{entry}", $"comment/{comment}", $"thread/{entry}", $"version/{entry}-1"], id => Assert.False(_world.Sees(Bram, id)));
        Assert.All([$"entry/{entry}", $"comment/{comment}", $"thread/{entry}", $"version/{entry}-1"], id => Assert.True(_world.Sees(Oda, id)));
    }

    [Fact]
    public void Narrowing_drops_co_writers_who_can_no_longer_read_and_unpins()
    {
        var entry = _world.Add(Anna);
        _world.Do(Anna, new NameCoWriters(entry, [Bram, Oda]));
        _world.Do(Fred, new PinEntry(entry, true));

        _world.Do(Anna, new ChangeVisibility(entry, Visibility.School));

        Assert.Equal([Oda], _world.Entry(entry).CoWriters!.Value.AsEnumerable());
        Assert.Null(_world.Entry(entry).Pinned);
    }

    [Fact]
    public void Only_the_writer_changes_for_whom_it_is()
    {
        var entry = _world.Add(Anna);
        _world.Do(Anna, new NameCoWriters(entry, [Oda]));

        Assert.Equal("only-writer", _world.Refused(Oda, new ChangeVisibility(entry, Visibility.School)));
        Assert.Equal("only-writer", _world.Refused(Fred, new ChangeVisibility(entry, Visibility.School)));
    }

    [Fact]
    public void Narrowing_needs_the_school_of_the_writer()
    {
        var entry = _world.Add(Els);

        Assert.Equal("own-school-needs-school", _world.Refused(Els, new ChangeVisibility(entry, Visibility.School)));
    }

    [Fact]
    public void No_one_narrows_to_a_school_that_they_left()
    {
        var entry = _world.Add(Anna);
        _world.Let(Anna, new AccessRole(Role.Delegate, West));

        Assert.Equal("not-your-school", _world.Refused(Anna, new ChangeVisibility(entry, Visibility.School)));
    }

    [Fact]
    public void A_writer_who_left_the_school_no_longer_reads_what_was_written_for_it()
    {
        var entry = _world.Add(Anna, "Onder ons", Visibility.School);
        _world.Let(Anna, new AccessRole(Role.Delegate, West));

        Assert.False(_world.Sees(Anna, $"entry/{entry}"));
        Assert.Equal("entry-not-found", _world.Refused(Anna, new WithdrawEntry(entry)));
    }

    [Fact]
    public void People_with_the_same_rights_share_one_audience()
    {
        Assert.Equal(Audience(Anna), Audience(Oda));
        Assert.Equal(Audience(Els), Audience(Ine));
        Assert.NotEqual(Audience(Anna), Audience(Bram));
    }

    [Fact]
    public void The_house_reads_everything_for_exports()
    {
        var entry = _world.Add(Anna, "Onder ons", Visibility.School);

        Assert.Contains(_world.Bench.Visible(_world.State, _world.Bench.AudienceOf(Actor.System)), document => document.Id == $"entry/{entry}");
        Assert.True(_world.Bench.AudienceOf(Actor.Grain(new GrainId("leerlab", "lab"))).IsNobody);
    }

    private Audience Audience(string person) => _world.Bench.AudienceOf(Actor.Person(person));

    private IEnumerable<string> Readers(string id) =>
        Everyone.Select(actor => actor.Id).Where(person => _world.Sees(person, id)).Order(StringComparer.Ordinal);
}
