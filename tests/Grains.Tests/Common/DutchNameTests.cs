using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Tests.Common;

public sealed class DutchNameTests
{
    [Theory]
    [InlineData("Sanne", "van der", "Meer", "Sanne van der Meer")]
    [InlineData("Jan", null, "Smit", "Jan Smit")]
    [InlineData("Els", "'t", "Hooft", "Els 't Hooft")]
    public void Full_name_has_the_prefix_in_the_middle(string given, string? prefix, string surname, string full) =>
        Assert.Equal(full, DutchName.Full(given, prefix, surname));

    [Fact]
    public void Prefix_does_not_count_for_the_place_in_a_list()
    {
        (string, string?, string)[] names = [("Jan", null, "Smit"), ("Sanne", "van der", "Meer"), ("Anna", "de", "Meer"), ("Éva", null, "Bakker"), ("Bo", "ter", "Aarde")];

        Assert.Equal(
            ["Bo ter Aarde", "Éva Bakker", "Anna de Meer", "Sanne van der Meer", "Jan Smit"],
            names.OrderBy(name => DutchName.SortKey(name.Item1, name.Item2, name.Item3), StringComparer.Ordinal)
                .Select(name => DutchName.Full(name.Item1, name.Item2, name.Item3)));
    }

    [Fact]
    public void Shorter_surname_comes_before_a_longer_one_that_begins_with_it() =>
        Assert.True(string.CompareOrdinal(DutchName.SortKey("Zoë", null, "Meer"), DutchName.SortKey("Anna", null, "Meerman")) < 0);

    [Theory]
    [InlineData("Sanne", "Meer", "SM")]
    [InlineData("IJsbrand", "de Wit", "IJD")]
    [InlineData("éva", "øst", "ÉØ")]
    public void Initials_are_of_given_name_and_surname(string given, string surname, string initials) =>
        Assert.Equal(initials, DutchName.Initials(given, surname));
}
