using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Silo.Tests.Storage.Tables;

public sealed class KeyTextTests
{
    [Fact]
    public void Keys_hold_nothing_that_the_service_forbids() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => KeyText.Of(text ?? "").All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':' or '~')));

    [Fact]
    public void Two_texts_never_share_a_key() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(ArbMap.Default.ArbFor<(string?, string?)>(), two => (two.Item1 ?? "") == (two.Item2 ?? "") || KeyText.Of(two.Item1 ?? "") != KeyText.Of(two.Item2 ?? "")));

    [Fact]
    public void A_slash_and_its_substitute_stay_apart() => Assert.NotEqual(KeyText.Of("a/b"), KeyText.Of("a:b"));

    [Fact]
    public void Long_texts_are_cut_and_stay_apart()
    {
        var (one, two) = (KeyText.Of(new string('x', 1000) + "1"), KeyText.Of(new string('x', 1000) + "2"));

        Assert.NotEqual(one, two);
        Assert.InRange(one.Length, 1, KeyText.Longest);
    }

    [Fact]
    public void Numbers_sort_as_text_and_inverted_ones_the_other_way()
    {
        long[] numbers = [0, 9, 10, 99, 123_456_789_012];

        Assert.Equal(numbers.Select(KeyText.Of), numbers.Select(KeyText.Of).Order(StringComparer.Ordinal));
        Assert.Equal(numbers.Select(KeyText.Inverted).Reverse(), numbers.Select(KeyText.Inverted).Order(StringComparer.Ordinal));
    }
}
