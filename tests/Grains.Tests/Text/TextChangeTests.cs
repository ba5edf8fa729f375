using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Text.Edits;

namespace Leerlabs.Grains.Tests.Text;

public sealed class TextChangeTests
{
    /// <summary>Made by @codemirror/state itself (web/client/tests/text/golden.test.ts).</summary>
    private static readonly JsonArray Pairs = JsonNode.Parse(File.ReadAllText(Path.Combine(House.Root, "tests/Grains.Tests/Golden/text-changes.json")))!.AsArray();

    private static readonly Gen<char> Letter = Gen.Elements('a', 'b', 'c', ' ', '\n');

    private static readonly Gen<string> Words = Letter.ArrayOf().Select(letters => new string(letters));

    public static Arbitrary<(string Text, TextChange Mine, TextChange Other)> Two => Arb.From(
        from text in Words
        from mine in ChangeOf(text.Length)
        from other in ChangeOf(text.Length)
        select (text, mine, other));

    [Fact]
    public void Changes_a_text_as_the_editor_does() => Assert.All(
        Pairs, pair => Assert.Equal(Text(pair, "changed"), Change(pair, "mine").Apply(Text(pair, "text"))));

    [Fact]
    public void Carries_a_change_over_another_as_the_editor_does() => Assert.All(Pairs, pair =>
    {
        var after = Change(pair, "mine").After(Change(pair, "other"));

        Assert.Equal(pair!["after"]!.ToJsonString(), JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(after))!.ToJsonString());
        Assert.Equal(Text(pair, "both"), after.Apply(Change(pair, "other").Apply(Text(pair, "text"))));
    });

    [Fact]
    public void Change_is_written_as_it_is_read() => Assert.All(Pairs, pair =>
        Assert.Equal(Change(pair, "mine"), JsonSerializer.Deserialize<TextChange>(JsonSerializer.SerializeToUtf8Bytes(Change(pair, "mine")))));

    [Fact]
    public void What_one_puts_in_is_there_after_any_other() => FsCheck.Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Two, two =>
    {
        var after = two.Mine.After(two.Other);

        Assert.Equal(Inserted(two.Mine), Inserted(after));
        Assert.Equal(two.Other.NewLength, after.Length);
        Assert.Equal(after.NewLength, after.Apply(two.Other.Apply(two.Text)).Length);
    }));

    [Theory]
    [InlineData("[-1]")]
    [InlineData("[0]")]
    [InlineData("[1.5]")]
    [InlineData("[[0]]")]
    [InlineData("[[0,\"\"]]")]
    [InlineData("[[-1,\"a\"]]")]
    [InlineData("[[1,\"a\\nb\"]]")]
    [InlineData("[[1,\"a\\rb\"]]")]
    [InlineData("[[]]")]
    [InlineData("[[\"a\"]]")]
    [InlineData("[[1,2]]")]
    [InlineData("[2147483647,2147483647]")]
    [InlineData("[null]")]
    [InlineData("{}")]
    [InlineData("3")]
    public void Json_that_no_editor_writes_is_not_read(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TextChange>(json));

    [Fact]
    public void Change_of_another_text_is_not_done() =>
        Assert.Throws<ArgumentException>(() => TextChange.Insert(3, 1, "x").Apply("ab"));

    private static Gen<TextChange> ChangeOf(int length) =>
        from @from in Gen.Choose(0, length)
        from to in Gen.Choose(@from, length)
        from text in Words
        where to > @from || text.Length > 0
        select TextChange.Replace(length, @from, to, text);

    private static string Inserted(TextChange change) => change.Sections.Aggregate(new StringBuilder(), (all, section) => all.Append(section.Insert)).ToString();

    private static TextChange Change(JsonNode? pair, string field) => pair![field].Deserialize<TextChange>()!;

    private static string Text(JsonNode? pair, string field) => pair![field]!.GetValue<string>();
}
