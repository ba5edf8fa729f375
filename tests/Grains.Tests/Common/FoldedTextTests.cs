using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Tests.Common;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("Wrâldwizer", "wraldwizer")]
    [InlineData("Straße", "strasse")]
    [InlineData("Ĳsselmuiden", "ijsselmuiden")]
    [InlineData("Ærøskøbing", "aeroskobing")]
    [InlineData("'s-Gravenhage", "sgravenhage")]
    [InlineData("’t Kompas", "t kompas")]
    public void Folding_takes_away_case_accents_and_marks(string text, string folded) => Assert.Equal(folded, FoldedText.Fold(text));

    [Theory]
    [InlineData("'s-Gravenhage", "gravenhage")]
    [InlineData("'s-Gravenhage", "s gravenhage")]
    [InlineData("S GRAVENHAGE", "'s-gravenhage")]
    [InlineData("Jan-Willem", "jan willem")]
    [InlineData("Jan Willem", "jan-willem")]
    [InlineData("Zoë", "zoe")]
    [InlineData("Zoe", "Zoë")]
    public void Writing_it_a_little_differently_finds_it(string text, string wish) => Assert.True(FoldedText.Of(text).Holds(new FoldedWish(wish)));

    [Fact]
    public void Word_does_not_run_from_one_name_into_the_next() => Assert.False(FoldedText.Of("Jan", "Dekker").Holds(new FoldedWish("jandekker")));
}
