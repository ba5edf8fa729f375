using System.Text.Json;
using Leerlabs.Grains.Log;
using static Leerlabs.Grains.Tests.Log.LogWorld;

namespace Leerlabs.Grains.Tests.Log;

/// <summary>Fields that a later version wrote, in a log that this one works on (design 4.13).</summary>
public sealed class LaterVersionTests
{
    private static readonly Practice Tried = new(Tried: "Eén vraag op het bord");

    private readonly LogWorld _world = new();

    [Fact]
    public void They_survive_an_edit_in_the_entry_and_in_what_stands_in_it()
    {
        var entry = Later();

        _world.Do(Anna, new EditEntry(entry, 1, "Anders", Tried with { Seen = "Stilte" }));

        Assert.Equal(("x", "x", "Stilte"), (Field(_world.Entry(entry).Unknown), Field(_world.Entry(entry).Practice!.Unknown), _world.Entry(entry).Practice!.Seen));
    }

    [Fact]
    public void The_same_practice_once_more_changes_nothing() =>
        Assert.Null(_world.Do(Anna, new EditEntry(Later(), 1, "Tekst", Tried)).Frame);

    [Fact]
    public void They_survive_what_the_leerlab_tells_of_a_school()
    {
        var log = _world.Log;
        _world.Bench.Wrote(log with { Schools = [.. log.Schools.Select(school => school with { Unknown = Unknown() })] });

        _world.Tell(new SetSchool(West, "Nieuwe naam", 2, Left: false));

        Assert.All(_world.Log.Schools, school => Assert.Equal("x", Field(school.Unknown)));
    }

    [Fact]
    public void Nobody_sends_them_along()
    {
        var entry = _world.NewKey("entry");

        _world.Do(Anna, new AddEntry(entry, "Tekst", Practice: Tried with { Unknown = Unknown() }));

        Assert.Null(_world.Entry(entry).Practice!.Unknown);
    }

    [Fact]
    public void They_go_with_the_words_when_an_entry_is_redacted_or_withdrawn()
    {
        var (redacted, withdrawn) = (Later(), Later());

        _world.Do(Anna, new RedactEntry(redacted, "Namen"));
        _world.Do(Anna, new WithdrawEntry(withdrawn));

        Assert.All([redacted, withdrawn], entry => Assert.Null(Field(_world.Entry(entry).Unknown)));
    }

    [Fact]
    public void They_go_with_the_words_when_a_comment_is_redacted_or_withdrawn()
    {
        var entry = _world.Add(Anna);
        var (redacted, withdrawn) = (LaterComment(entry), LaterComment(entry));

        _world.Do(Els, new RedactComment(redacted, entry, "Namen"));
        _world.Do(Els, new WithdrawComment(withdrawn, entry));

        Assert.All([redacted, withdrawn], comment => Assert.Null(Field(_world.State.Get<CommentDocument>($"comment/{comment}").Unknown)));
    }

    private static Dictionary<string, JsonElement> Unknown() => new() { ["ofALaterVersion"] = JsonElement.Parse("\"x\"") };

    private static string? Field(IDictionary<string, JsonElement>? unknown) =>
        unknown?.TryGetValue("ofALaterVersion", out var field) == true ? field.GetString() : null;

    private string Later()
    {
        var entry = _world.NewKey("entry");
        _world.Do(Anna, new AddEntry(entry, "Tekst", Practice: Tried));
        var written = _world.Entry(entry);
        _world.Bench.Wrote(written with { Unknown = Unknown(), Practice = written.Practice! with { Unknown = Unknown() } });
        return entry;
    }

    private string LaterComment(string entry)
    {
        var comment = _world.AddComment(Els, entry);
        _world.Bench.Wrote(_world.State.Get<CommentDocument>($"comment/{comment}") with { Unknown = Unknown() });
        return comment;
    }
}
