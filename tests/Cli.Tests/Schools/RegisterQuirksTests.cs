using Leerlabs.Cli.Schools;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Tests.Schools;

/// <summary>DUO's own habits, in a small file with invented schools.</summary>
public sealed class RegisterQuirksTests
{
    private readonly RegisterFile _file = Files.Quirks();

    private SchoolRecord School(string code) => _file.Schools.Single(row => row.School.Code == code).School;

    [Fact]
    public void Windows_1252_letters_and_quotes_are_read()
    {
        Assert.Equal("Skoalle de Wrâldwizer", School("99AA00").Name);
        Assert.Equal("Oelebröd", School("99AE00").Name);
        Assert.Equal("’t Kompas", School("99AC00").Name);
    }

    [Fact]
    public void A_structure_makes_it_a_file_of_secondary_schools() => Assert.Equal(Sector.Secondary, _file.Sector);

    [Fact]
    public void Codes_keep_their_leading_zeros()
    {
        Assert.Equal("0106", School("99AA00").MunicipalityCode);
        Assert.Equal("00417", School("99AA00").Board);
        Assert.Equal(("99AA", "00"), (School("99AA00").Brin, School("99AA00").Branch));
    }

    [Fact]
    public void One_space_is_no_value()
    {
        var school = School("99AB01");
        Assert.Null(school.Street);
        Assert.Null(school.HouseNumber);
        Assert.Null(school.Phone);
        Assert.Null(school.Website);
    }

    [Fact]
    public void A_blank_municipality_is_no_error()
    {
        Assert.Null(School("99AE00").Municipality);
        Assert.Null(School("99AE00").MunicipalityCode);
        Assert.DoesNotContain(_file.Problems, problem => problem.Line == 8);
    }

    [Fact]
    public void Places_in_capitals_become_readable()
    {
        Assert.Equal(("'s-Gravenhage", "'s-Gravenhage"), (School("99AB00").Place, School("99AB00").Municipality));
        Assert.Equal(("'s-Hertogenbosch", "'s-Hertogenbosch"), (School("99AC00").Place, School("99AC00").Municipality));
        Assert.Equal("IJmuiden", School("99AF00").Place);
        Assert.Equal("Bergen (NH)", School("99AD00").Place);
        Assert.Equal("Beek (gem. Montferland)", School("99AE00").Place);
        Assert.Equal("De Fryske Marren", School("99AA00").Municipality);
    }

    [Fact]
    public void A_website_gets_a_scheme_and_loses_a_typed_space()
    {
        Assert.Equal("https://www.wraldwizer.example", School("99AA00").Website);
        Assert.Equal("https://www.mariavanoranje.example/locatie/", School("99AB00").Website);
        Assert.Equal("https://www.bergenslyceum.example", School("99AD00").Website);
    }

    [Fact]
    public void A_phone_number_or_nonsense_as_website_is_left_out_and_reported()
    {
        Assert.Null(School("99AC00").Website);
        Assert.Null(School("99AD01").Website);
        Assert.Contains(new RowProblem(5, "website '0730000001' was left out", Skipped: false), _file.Problems);
        Assert.Contains(new RowProblem(7, "website 'www.demaas,example' was left out", Skipped: false), _file.Problems);
    }

    [Fact]
    public void A_quote_is_text_because_the_file_is_not_quoted()
    {
        Assert.Equal("\"t Anker", School("99AF00").Name);
        Assert.Equal("Het \"Bergens\" Lyceum", School("99AD00").Name);
    }

    [Fact]
    public void Quotes_that_a_spreadsheet_put_around_a_name_go() => Assert.Equal("Lyceum \"De Maas\"", School("99AD01").Name);

    [Fact]
    public void A_long_legal_name_gets_a_short_one() => Assert.Equal("Maria van Oranje", School("99AB00").ShortName);

    [Fact]
    public void Structures_are_in_the_words_of_schools()
    {
        Assert.Equal("vmbo, havo, vwo", School("99AB00").Structure);
        Assert.Equal("onderbouw", School("99AB01").Structure);
        Assert.Equal("praktijkonderwijs", School("99AA00").Structure);
    }

    [Fact]
    public void Postcodes_are_alike_with_and_without_a_space() => Assert.Equal("2514 EA", School("99AB01").Postcode);

    [Fact]
    public void Holiday_regions_are_those_of_the_protocol() => Assert.Equal(Region.South, School("99AC00").Region);

    [Fact]
    public void Two_schools_at_one_address_stay_two() =>
        Assert.Equal(2, _file.Schools.Count(row => row.School is { Street: "De Omloop", HouseNumber: "5" }));

    [Fact]
    public void Bad_rows_are_reported_with_line_and_reason_and_the_rest_is_read()
    {
        Assert.Equal(
            [
                new RowProblem(10, "'99AG' is not a branch code (two digits, two letters, two digits)", true),
                new RowProblem(11, "branch code 99AH00 does not belong to institution 99AG", true),
                new RowProblem(12, "99AG00 has no name or no place", true),
                new RowProblem(13, "it has 5 cells where the header has 18", true),
                new RowProblem(15, "99AG00 stands on line 14 too", true),
            ],
            _file.Problems.Where(problem => problem.Skipped));
        Assert.Equal("Eerste", School("99AG00").Name);
        Assert.Equal(9, _file.Schools.Length);
    }

    [Fact]
    public void A_bad_value_is_left_out_and_reported_and_the_row_is_kept()
    {
        Assert.Null(School("99AG00").Postcode);
        Assert.Null(School("99AG00").Region);
        Assert.Equal(2, _file.Problems.Count(problem => problem is { Line: 14, Skipped: false }));
    }
}
