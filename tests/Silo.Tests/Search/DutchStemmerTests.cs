using Leerlabs.Search.Words;

namespace Leerlabs.Silo.Tests.Search;

public sealed class DutchStemmerTests
{
    /// <summary>Words, each with the stem that Snowball's own stemmer gives it.</summary>
    private const string Pairs = """
        leerling leerling, leerlingen leerling, leraar lerar, leraren lerar, docent docent, docenten docent, les les, lessen less, lesje lesj,
        school schol, scholen schol, schoolse schol, klas klas, klassen klass, vraag vrag, vragen vrag, vraagje vraagj, dagstart dagstart,
        dagstarts dagstart, dagstartvraag dagstartvrag, dagstartvragen dagstartvrag, persoonlijk person, persoonlijke person, persoonlijkheid person,
        leren ler, leeren ler, geleerd geleerd, lerend lerend, gezamenlijk gezamen, gezamenlijke gezamen, bijeenkomst bijeenkomst,
        bijeenkomsten bijeenkomst, mogelijkheid mogelijk, mogelijkheden mogelijk, zelfstandig zelfstand, zelfstandige zelfstand,
        zelfstandigheid zelfstand, motivatie motivatie, gemotiveerd gemotiveerd, motiveren motiver, eigenaarschap eigenaarschap, feedback feedback,
        ontwikkeling ontwikkel, ontwikkelingen ontwikkel, ontwikkelen ontwikkel, meetbaar meetbar, meetbare meetbar, bruikbaar bruikbar,
        zichtbaarheid zichtbar, ruimte ruimt, ruimten ruimt, ruimtes ruimtes, maan man, manen man, man man, mannen mann, brood brod, broden brod,
        boot bot, boten bot, vuur vur, vuren vur, been ben, benen ben, ideeën ideeen, idee idee, financiën financien, coördinator coordinator,
        geïnteresseerd geinteresseerd, yoghurt yoghurt, bedrijf bedrijf, bedrijven bedrijv, reis reis, reizen reiz, huis huis, huizen huiz,
        eieren eier, aaien aai, gemeente gemeent, gemeenten gemeent, gemene gemen, lopend lopend, lopende lopend, rustig rustig, rustige rustig,
        koning koning, koningin koningin, wandelbar wandelbar, opgeheven opgehev, rekening reken, rekeningen reken, jongens jongen, meisjes meisjes,
        baby baby, babys babys, wegen weg, weging weging, kennis kennis, zenden zend, zending zending, heiligheid heilig, eenheid eenheid,
        eenheden eenheid, gelegenheid geleg, ijs ijs, ijzig ijzig, hij hij, bijeen bijen, tijdens tijden, dochter dochter, dochters dochter,
        programma programma, programmas programmas
        """;

    [Fact]
    public void Stems_are_those_of_the_reference() =>
        Assert.All(Pairs.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split(' ')), pair =>
            Assert.Equal((pair[0], pair[1]), (pair[0], DutchStemmer.Stem(pair[0]))));

    [Theory]
    [InlineData("leerling", "leerlingen")]
    [InlineData("leren", "leeren")]
    [InlineData("mogelijk", "mogelijkheden")]
    [InlineData("docent", "docenten")]
    public void Forms_of_a_word_have_one_stem(string one, string other) => Assert.Equal(DutchStemmer.Stem(one), DutchStemmer.Stem(other));
}
