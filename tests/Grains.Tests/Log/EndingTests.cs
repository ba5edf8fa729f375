using Leerlabs.Grains.Log;
using static Leerlabs.Grains.Tests.Log.LogWorld;

namespace Leerlabs.Grains.Tests.Log;

public sealed class EndingTests
{
    private readonly LogWorld _world = new();
    private readonly string _entry;

    public EndingTests()
    {
        _entry = "entry-of-anna";
        _world.Do(Anna, new AddEntry(_entry, "Eerste tekst", Tags: ["dagstart"], Practice: new Practice(Tried: "Een vraag")));
        _world.Do(Anna, new EditEntry(_entry, 1, "Tweede tekst"));
    }

    [Fact]
    public void A_withdrawn_entry_leaves_who_and_when()
    {
        _world.Do(Anna, new WithdrawEntry(_entry));

        var entry = _world.Entry(_entry);
        Assert.Equal(("", null, null, new Mark(Anna, Start)), (entry.Text, entry.Practice, entry.Tags, entry.Withdrawn));
        Assert.Null(_world.Do(Anna, new WithdrawEntry(_entry)).Frame);
    }

    [Fact]
    public void The_texts_of_a_withdrawn_entry_are_its_writers_alone()
    {
        _world.Do(Anna, new WithdrawEntry(_entry));

        Assert.Equal("Tweede tekst", _world.State.Get<VersionDocument>($"version/{_entry}-2").Text);
        Assert.All(
            [$"version/{_entry}-1", $"version/{_entry}-2"],
            id => Assert.Equal([Anna], Everyone.Select(actor => actor.Id).Where(person => _world.Sees(person, id))));
    }

    [Fact]
    public void Only_the_writer_withdraws()
    {
        _world.Do(Anna, new NameCoWriters(_entry, [Oda]));

        Assert.Equal("only-writer", _world.Refused(Oda, new WithdrawEntry(_entry)));
        Assert.Equal("only-writer", _world.Refused(Gina, new WithdrawEntry(_entry)));
    }

    [Theory]
    [InlineData(Anna)]
    [InlineData(Fred)]
    [InlineData(Gina)]
    public void A_redacted_entry_loses_its_words_everywhere_and_leaves_who_when_and_why(string person)
    {
        var outcome = _world.Do(person, new RedactEntry(_entry, "Namen van leerlingen"));

        var entry = _world.Entry(_entry);
        Assert.Equal(("", null, null, new Redaction(person, Start, "Namen van leerlingen")), (entry.Text, entry.Practice, entry.Tags, entry.Redacted));
        Assert.Equal([$"entry/{_entry}", $"version/{_entry}-1"], outcome.Erased.AsEnumerable());
        Assert.DoesNotContain($"version/{_entry}-1", _world.State.Documents);
    }

    [Fact]
    public void A_withdrawn_entry_can_still_be_redacted_with_all_that_was_kept()
    {
        _world.Do(Anna, new WithdrawEntry(_entry));

        var outcome = _world.Do(Fred, new RedactEntry(_entry, "Namen"));

        Assert.Equal([$"entry/{_entry}", $"version/{_entry}-1", $"version/{_entry}-2"], outcome.Erased.AsEnumerable());
        Assert.DoesNotContain(_world.State.Documents.Values, document => document is VersionDocument);
    }

    [Fact]
    public void A_redaction_leaves_the_versions_of_comments()
    {
        var comment = _world.AddComment(Bram, _entry);
        _world.Do(Bram, new EditComment(comment, _entry, 1, "Anders"));

        _world.Do(Anna, new RedactEntry(_entry, "Namen"));

        Assert.Contains($"version/{comment}-1", _world.State.Documents);
    }

    [Fact]
    public void A_redaction_needs_a_reason() => Assert.Equal("reason-needed", _world.Refused(Fred, new RedactEntry(_entry, "  ")));

    [Fact]
    public void What_is_redacted_is_redacted_once()
    {
        _world.Do(Anna, new RedactEntry(_entry, "Namen"));

        Assert.Null(_world.Do(Fred, new RedactEntry(_entry, "Nog eens")).Frame);
    }

    [Theory]
    [InlineData(Oda)]
    [InlineData(Bram)]
    [InlineData(Els)]
    [InlineData(Hans)]
    [InlineData(Joop)]
    public void No_one_else_redacts(string person) => Assert.Equal("may-not-redact", _world.Refused(person, new RedactEntry(_entry, "Reden")));
}
