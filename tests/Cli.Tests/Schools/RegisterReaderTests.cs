using System.Text;
using Leerlabs.Cli.Schools;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Tests.Schools;

public sealed class RegisterReaderTests
{
    private static RegisterFile Read(string text) => RegisterReader.Read(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Names_of_columns_before_2022_are_known_too()
    {
        var file = Files.Own("duo-2017.windows-1252.csv");
        Assert.Equal(Sector.Primary, file.Sector);
        Assert.Equal(["99BA00", "99BA01"], file.Schools.Select(row => row.School.Code));
        Assert.Equal("2e Exloërmond", file.Schools[0].School.Place);
        Assert.DoesNotContain("region", file.Fields);
        Assert.Empty(file.Problems);
    }

    [Fact]
    public void Commas_quotes_and_a_byte_order_mark_are_the_ready_register()
    {
        var file = Read("\uFEFFvestigingscode,brin,naam_duo,naam_kort,plaats,onderwijsstructuur,lat,lon,vakantieregio\r\n"
            + "99CA00,99CA,\"Het Veer, voor vmbo en havo\",Het Veer,Haren Gn,VBO/MAVO,52.233736,6.883846,Noord\r\n");
        var school = Assert.Single(file.Schools).School;
        Assert.Equal("Het Veer, voor vmbo en havo", school.Name);
        Assert.Equal("Het Veer", school.ShortName);
        Assert.Equal("Haren (Gn)", school.Place);
        Assert.Equal((52.233736, 6.883846), (school.Latitude, school.Longitude));
    }

    [Fact]
    public void A_quote_that_is_never_closed_costs_one_row()
    {
        var file = Read("vestigingscode,naam_duo,plaats\n99CA00,\"Het Veer,Ede\n99CB00,De Wei,Ede\n");
        Assert.Equal("99CB00", Assert.Single(file.Schools).School.Code);
        Assert.Equal(2, Assert.Single(file.Problems).Line);
    }

    [Fact]
    public void Utf_8_with_semicolons_is_read_as_utf_8()
    {
        var file = Read("VESTIGINGSCODE;VESTIGINGSNAAM;PLAATSNAAM\n99CA00;Wrâldwizer;EDE\n");
        Assert.Equal("Wrâldwizer", Assert.Single(file.Schools).School.Name);
    }

    [Theory]
    [InlineData("", "This file is empty.")]
    [InlineData("a;b\n1;2\n", "This is not a school register: it has no column VESTIGINGSCODE or VESTIGINGSNUMMER.")]
    public void Another_file_is_refused_in_a_sentence(string text, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<CliException>(() => Read(text)).Message);
}
