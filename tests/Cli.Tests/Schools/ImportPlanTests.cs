using Leerlabs.Cli.Schools;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Tests.Schools;

public sealed class ImportPlanTests
{
    private static readonly RegisterFile File = Files.Quirks();

    private static SchoolRecord Other(string code, Sector sector = Sector.Secondary) =>
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
        Assert.Equal(0, plan.Writes);
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
        Assert.Equal("98ZZ00", gone.Code);
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
        var known = Files.Store(Files.SchoolsOf(File), [Other("98ZZ00", Sector.Primary), Other("98ZZ01") with { Example = true }]);
        Assert.Equal(0, ImportPlan.Make(File, known).Writes);
    }

    [Fact]
    public void A_school_registered_by_hand_is_not_missed_by_a_whole_register()
    {
        var plan = ImportPlan.Make(File, Files.Store(Files.SchoolsOf(File), [Other("98ZZ00") with { ByHand = true }]));
        Assert.Equal(0, plan.Writes);
        Assert.Equal(0, plan.Missing);
    }

    [Fact]
    public void A_school_registered_by_hand_becomes_the_registers_and_keeps_what_the_register_leaves_blank()
    {
        var byHand = Files.SchoolsOf(File).Single(school => school.Code == "99AC00") with { Name = "Kompas", ShortName = "Kompas", Website = "www.kompas.example", ByHand = true };
        var known = Files.Store(Files.SchoolsOf(File).Where(school => school.Code != "99AC00"), [byHand]);

        var change = Assert.Single(ImportPlan.Make(File, known).Changed);

        Assert.Equal(("’t Kompas", "Kompas", "www.kompas.example", false), (change.To.Name, change.To.ShortName, change.To.Website, change.To.ByHand));
    }

    [Fact]
    public void An_example_school_is_not_overwritten_by_a_register()
    {
        var known = Files.Store(Files.SchoolsOf(File).Select(school => school with { Name = "Verzonnen", Example = true }));
        Assert.Equal(0, ImportPlan.Make(File, known).Writes);
    }

    [Fact]
    public void A_gone_school_that_stands_in_the_register_again_is_back()
    {
        var known = Files.Store(Files.SchoolsOf(File)).ToDictionary(pair => pair.Key, pair => pair.Value with { Gone = pair.Key == "99AC00" });
        var change = Assert.Single(ImportPlan.Make(File, known).Changed);
        Assert.Equal(["gone"], change.Fields);
        Assert.Equal("99AC00", change.To.Code);
    }

    [Fact]
    public void A_field_without_a_column_keeps_what_the_store_knows()
    {
        var known = Files.Store(Files.SchoolsOf(File).Select(school => school with { Latitude = 52.1, Longitude = 4.3, BoardName = "Stichting De Brug" }));
        Assert.Equal(0, ImportPlan.Make(File, known).Writes);
    }

    [Fact]
    public void A_given_short_name_survives_a_file_that_has_none()
    {
        var known = Files.Store(Files.SchoolsOf(File).Select(school => school with { ShortName = "Kort" }));
        Assert.Equal(0, ImportPlan.Make(File, known).Writes);
    }
}
