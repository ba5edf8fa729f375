using Leerlabs.Grains.Log;
using static Leerlabs.Grains.Tests.Log.LogWorld;

namespace Leerlabs.Grains.Tests.Log;

public sealed class CommentTests
{
    private readonly LogWorld _world = new();
    private readonly string _entry;

    public CommentTests() => _entry = _world.Add(Anna);

    [Fact]
    public void A_comment_hangs_on_its_entry_and_is_counted()
    {
        _world.Do(Bram, new AddComment("comment-0", _entry, "Doen we ook", CommentKind.FeedUp));
        _world.AddComment(Ine, _entry);

        var comment = _world.Comment("comment-0");
        Assert.Equal(($"entry/{_entry}", CommentKind.FeedUp, Bram, West, 1), (comment.Parent, comment.Kind, comment.By, comment.School, comment.Version));
        Assert.Equal(2, _world.Thread(_entry).Comments);
    }

    [Fact]
    public void Who_belongs_to_two_schools_comments_for_the_entrys_school()
    {
        Assert.Equal(East, _world.Comment(_world.AddComment(Lot, _entry)).School);
        Assert.Equal(West, _world.Comment(_world.AddComment(Lot, _world.Add(Bram))).School);
        Assert.Null(_world.Comment(_world.AddComment(Lot, _world.Add(Els))).School);
    }

    [Fact]
    public void A_comment_has_words_and_not_too_many()
    {
        Assert.Equal("text-empty", _world.Refused(Bram, new AddComment("comment-0", _entry, " \n")));
        Assert.Equal("text-too-long", _world.Refused(Bram, new AddComment("comment-0", _entry, new string('a', 8_001))));
    }

    [Fact]
    public void Only_its_writer_edits_a_comment()
    {
        var comment = _world.AddComment(Bram, _entry, "Eerst");

        Assert.Equal("not-your-comment", _world.Refused(Anna, new EditComment(comment, _entry, 1, "Anders")));
        _world.Do(Bram, new EditComment(comment, _entry, 1, "Toen"));

        Assert.Equal(("Toen", 2), (_world.Comment(comment).Text, _world.Comment(comment).Version));
        Assert.Equal("Eerst", _world.State.Get<VersionDocument>($"version/{comment}-1").Text);
    }

    [Fact]
    public void Comment_edits_from_the_same_version_keep_both_texts()
    {
        var comment = _world.AddComment(Bram, _entry, "Eerst");
        _world.Do(Bram, new EditComment(comment, _entry, 1, "Op de telefoon"));
        var outcome = _world.Do(Bram, new EditComment(comment, _entry, 1, "Op de laptop"));

        var conflict = Assert.IsType<EditConflicted>(Assert.Single(outcome.Events));
        var kept = _world.State.Get<VersionDocument>(conflict.Version);
        Assert.Equal(("Op de telefoon", "Op de laptop", true, $"comment/{comment}"), (_world.Comment(comment).Text, kept.Text, kept.Conflict, kept.Of));
    }

    [Fact]
    public void A_withdrawn_comment_leaves_who_and_when_and_is_no_longer_counted()
    {
        var comment = _world.AddComment(Bram, _entry);

        _world.Do(Bram, new WithdrawComment(comment, _entry));

        Assert.Equal(("", new Mark(Bram, Start)), (_world.Comment(comment).Text, _world.Comment(comment).Withdrawn));
        Assert.Equal(0, _world.Thread(_entry).Comments);
        Assert.Null(_world.Do(Bram, new WithdrawComment(comment, _entry)).Frame);
        Assert.Equal("comment-gone", _world.Refused(Bram, new EditComment(comment, _entry, 1, "Toch")));
    }

    [Fact]
    public void The_texts_of_a_withdrawn_comment_are_its_writers_alone()
    {
        var comment = _world.AddComment(Bram, _entry, "Eerst");
        _world.Do(Bram, new EditComment(comment, _entry, 1, "Toen"));

        _world.Do(Bram, new WithdrawComment(comment, _entry));

        Assert.All([$"version/{comment}-1", $"version/{comment}-2"], id => Assert.True(_world.Sees(Bram, id) && !_world.Sees(Anna, id) && !_world.Sees(Fred, id)));
    }

    [Fact]
    public void A_redacted_comment_loses_its_words_everywhere()
    {
        var comment = _world.AddComment(Bram, _entry, "Noemt een leerling");
        _world.Do(Bram, new EditComment(comment, _entry, 1, "Noemt er twee"));

        var outcome = _world.Do(Gina, new RedactComment(comment, _entry, "Naam van een leerling"));

        Assert.Equal(new Redaction(Gina, Start, "Naam van een leerling"), _world.Comment(comment).Redacted);
        Assert.Equal([$"comment/{comment}", $"version/{comment}-1"], outcome.Erased.AsEnumerable());
        Assert.DoesNotContain($"version/{comment}-1", _world.State.Documents);
        Assert.Equal(0, _world.Thread(_entry).Comments);
    }

    [Fact]
    public void A_comment_that_is_withdrawn_and_then_redacted_is_counted_off_once()
    {
        var comment = _world.AddComment(Bram, _entry);
        _world.Do(Bram, new WithdrawComment(comment, _entry));
        _world.Do(Bram, new RedactComment(comment, _entry, "Toch maar helemaal weg"));

        Assert.Equal(0, _world.Thread(_entry).Comments);
    }

    [Fact]
    public void A_comment_is_found_under_its_own_entry_only()
    {
        var other = _world.Add(Bram);
        var comment = _world.AddComment(Bram, other);

        Assert.Equal("comment-not-found", _world.Refused(Bram, new EditComment(comment, _entry, 1, "Tekst")));
        Assert.Equal("comment-not-found", _world.Refused(Bram, new React(_entry, Reaction.Thanks, true, comment)));
    }

    [Fact]
    public void Nothing_new_hangs_on_a_withdrawn_or_redacted_entry()
    {
        var redacted = _world.Add(Anna);
        var comment = _world.AddComment(Bram, _entry);
        _world.Do(Anna, new WithdrawEntry(_entry));
        _world.Do(Anna, new RedactEntry(redacted, "Namen"));

        Assert.Equal("entry-withdrawn", _world.Refused(Bram, new AddComment("comment-0", _entry, "Tekst")));
        Assert.Equal("entry-withdrawn", _world.Refused(Bram, new EditComment(comment, _entry, 1, "Tekst")));
        Assert.Equal("entry-withdrawn", _world.Refused(Bram, new React(_entry, Reaction.Thanks, true)));
        Assert.Equal("entry-redacted", _world.Refused(Bram, new AddComment("comment-0", redacted, "Tekst")));
        Assert.Equal("entry-redacted", _world.Refused(Anna, new EditEntry(redacted, 1, "Tekst")));
    }

    [Fact]
    public void The_comments_of_a_redacted_entry_stay()
    {
        var comment = _world.AddComment(Bram, _entry, "Herkenbaar");

        _world.Do(Anna, new RedactEntry(_entry, "Namen"));

        Assert.Equal("Herkenbaar", _world.Comment(comment).Text);
    }
}
