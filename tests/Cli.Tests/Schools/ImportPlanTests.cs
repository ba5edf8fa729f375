using Leerlabs.Cli.Schools;

namespace Leerlabs.Cli.Tests.Schools;

public sealed class ImportPlanTests
{
    private static readonly RegisterFile File = Files.Quirks();

    private static RegisterSchool Other(string code, string sector = "vo") =>
        Files.SchoolsOf(File).First() with { Brin = code[..4], Branch = code[4..], Sector = sector };

    [Fact]
    public void Everything_is_new_in_an_empty_store()
    {
        var plan = ImportPlan.Make(File, Files.Store());
        Assert.Equal(File.Schools.Length, plan.New.Length);
        Assert.Empty(plan.Changed);
        Assert.Empty(plan.Gone);
        Assert.False(plan.Excerpt);
    }

    [Fact]
    public void A_second_run_changes_nothing()
    {
        var plan = ImportPlan.Make(File, Files.Store(Files.SchoolsOf(File)));
        Assert.Empty(plan.Writes);
        Assert.Equal(File.Schools.Length, plan.Unchanged);
    }

    [Fact]
    public void A_changed_school_tells_which_fields()
    {
        var known = Files.Store(Files.SchoolsOf(File).Select(school => school.Code == "99AC00" ? school with { Name = "De Naald", Region = null } : school));
        var change = Assert.Single(ImportPlan.Make(File, known).Changed);
        Assert.Equal(["name", "region"], change.Fields.Order());
        Assert.Equal("’t Kompas", change.To.Name);
    }

    [Fact]
    public void A_school_that_a_whole_register_no_longer_has_is_marked_gone()
    {
        var gone = Assert.Single(ImportPlan.Make(File, Files.Store(Files.SchoolsOf(File), [Other("98ZZ00")])).Gone);
        Assert.Equal(("98ZZ00", true), (gone.Code, gone.Gone));
    }

    [Fact]
    public void An_excerpt_makes_no_school_gone()
    {
        var many = Enumerable.Range(10, 20).Select(number => Other($"98ZZ{number}"));
        var plan = ImportPlan.Make(File, Files.Store(Files.SchoolsOf(File), many));
        Assert.Empty(plan.Gone);
        Assert.True(plan.Excerpt);
        Assert.Contains(ImportReport.Lines(File, plan), line => line.Contains("9 of the 29 known schools (vo): an excerpt", StringComparison.Ordinal));
    }

    [Fact]
    public void Schools_of_the_other_sector_and_example_schools_are_left_alone()
    {
        var known = Files.Store(Files.SchoolsOf(File), [Other("98ZZ00", "po"), Other("98ZZ01") with { Example = true }]);
        Assert.Empty(ImportPlan.Make(File, known).Writes);
    }

    [Fact]
    public void A_gone_school_that_stands_in_the_register_again_is_back()
    {
        var known = Files.Store(Files.SchoolsOf(File).Select(school => school with { Gone = school.Code == "99AC00" }));
        var change = Assert.Single(ImportPlan.Make(File, known).Changed);
        Assert.Equal(["gone"], change.Fields);
        Assert.False(change.To.Gone);
    }

    [Fact]
    public void A_field_without_a_column_keeps_what_the_store_knows()
    {
        var known = Files.Store(Files.SchoolsOf(File).Select(school => school with { Latitude = 52.1, Longitude = 4.3, BoardName = "Stichting De Brug" }));
        Assert.Empty(ImportPlan.Make(File, known).Writes);
    }

    [Fact]
    public void A_given_short_name_survives_a_file_that_has_none()
    {
        var known = Files.Store(Files.SchoolsOf(File).Select(school => school with { ShortName = "Kort" }));
        Assert.Empty(ImportPlan.Make(File, known).Writes);
    }
}
