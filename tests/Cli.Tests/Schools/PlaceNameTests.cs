using Leerlabs.Cli.Schools;

namespace Leerlabs.Cli.Tests.Schools;

public sealed class PlaceNameTests
{
    [Theory]
    [InlineData("AMSTERDAM", "Amsterdam")]
    [InlineData("'S-GRAVENHAGE", "'s-Gravenhage")]
    [InlineData("S GRAVENHAGE", "'s-Gravenhage")]
    [InlineData("Den Haag('s-Gravenhage)", "'s-Gravenhage")]
    [InlineData("S HERTOGENBOSCH", "'s-Hertogenbosch")]
    [InlineData("'S-HEER HENDRIKSKINDEREN", "'s-Heer Hendrikskinderen")]
    [InlineData("'T LOO OLDEBROEK", "'t Loo Oldebroek")]
    [InlineData("STAD AAN 'T HARINGVLIET", "Stad aan 't Haringvliet")]
    [InlineData("CAPELLE AAN DEN IJSSEL", "Capelle aan den IJssel")]
    [InlineData("NIEUWERKERK AD IJSSEL", "Nieuwerkerk aan den IJssel")]
    [InlineData("IJSSELSTEIN", "IJsselstein")]
    [InlineData("WIJK BIJ DUURSTEDE", "Wijk bij Duurstede")]
    [InlineData("DEN HAM OV", "Den Ham (Ov)")]
    [InlineData("DE BILT", "De Bilt")]
    [InlineData("BERGEN (NH)", "Bergen (NH)")]
    [InlineData("Driehuis NH", "Driehuis (NH)")]
    [InlineData("NUENEN CA", "Nuenen c.a.")]
    [InlineData("SPAARNDAM GEM. HAARLEM", "Spaarndam (gem. Haarlem)")]
    [InlineData("WEHE-DEN HOORN", "Wehe-den Hoorn")]
    [InlineData("ETTEN-LEUR", "Etten-Leur")]
    [InlineData("ST.-ANNAPAROCHIE", "St.-Annaparochie")]
    [InlineData("SUDWEST-FRYSLAN", "Súdwest-Fryslân")]
    [InlineData("HEI- EN BOEICOP", "Hei- en Boeicop")]
    public void Capitals_become_a_name_that_people_write(string register, string readable) =>
        Assert.Equal(readable, PlaceName.Readable(register));
}
