using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Search.Words;

namespace Leerlabs.Silo.Tests.Search;

public sealed class TextWordsTests
{
    [Fact]
    public void Words_are_folded_and_say_where_they_stand()
    {
        const string Text = "De foto's (zóó mooi): dagstart-vraag 2.0";

        var words = TextWords.Of(Text).ToList();

        Assert.Equal(["de", "fotos", "zoo", "mooi", "dagstart", "vraag", "2", "0"], words.Select(word => word.Folded));
        Assert.Equal("foto's", Text.Substring(words[1].Start, words[1].Length));
    }

    [Fact]
    public void Words_of_any_text_lie_in_it_one_behind_the_other() => Prop.ForAll<NonNull<string>>(text =>
    {
        var at = 0;
        foreach (var word in TextWords.Of(text.Get))
        {
            Assert.True(word.Start >= at && word.End <= text.Get.Length && word.Length > 0);
            at = word.End;
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("## Kop\n\n- **een** en _twee_\n> met [@Sanne](person/1)", "Kop\neen en twee\nmet @Sanne")]
    [InlineData("![plaat](https://a.example/x.png \"titel\") bij `code` en ~~weg~~", "plaat bij code en weg")]
    [InlineData("snake_case blijft, 3 * 4 ook niet", "snake_case blijft, 3  4 ook niet")]
    [InlineData("1. eerst\n2. dan\n- [x] klaar", "eerst\ndan\nklaar")]
    public void Plain_text_is_what_a_reader_sees(string markdown, string plain) => Assert.Equal(plain, PlainText.Of(markdown));

    [Theory]
    [InlineData("evaluatie", "evaluatoe", 1)]
    [InlineData("leerling", "lereling", 1)]
    [InlineData("start", "stat", 1)]
    [InlineData("dag", "nacht", 3)]
    [InlineData("gelijk", "gelijk", 0)]
    public void Likeness_counts_slips(string one, string other, int slips) => Assert.Equal(slips, Math.Min(Likeness.Distance(one, other, 2), 3));
}
