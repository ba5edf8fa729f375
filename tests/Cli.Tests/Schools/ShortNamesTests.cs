using Leerlabs.Cli.Schools;

namespace Leerlabs.Cli.Tests.Schools;

public sealed class ShortNamesTests
{
    [Theory]
    [InlineData("Fons Vitae Lyceum voor Vwo en Havo", "Fons Vitae Lyceum")]
    [InlineData("Hogeland College voor Ath Havo Mavo Vbo Lwoo", "Hogeland College")]
    [InlineData("Openbare Scholengemeenschap voor Lyceum Havo Mavo Vbo Lwoo Esdal College", "Esdal College")]
    [InlineData("Openbare Scholengemeenschap Dr Nassau College voor Vwo Havo Mavo Vbo Lwoo", "Dr Nassau College")]
    [InlineData("Landstede loc. TalentStad Beroepscollege", "Landstede, TalentStad Beroepscollege")]
    [InlineData("Canisius College Lyceum Havo Mavo Vbo Lwoo locatie Pontem College", "Canisius College, Pontem College")]
    [InlineData("Scholengemeenschap voor Voortgezet Vrije Schoolonderwijs", "Scholengemeenschap voor Voortgezet Vrije Schoolonderwijs")]
    [InlineData("Christelijke Scholengemeenschap voor VMBO Harderwijk", "Harderwijk")]
    [InlineData("Erasmiaans Gymnasium", "Erasmiaans Gymnasium")]
    public void A_legal_name_is_cut_to_what_people_say(string legal, string spoken) => Assert.Equal(spoken, ShortNames.Of(legal));
}
