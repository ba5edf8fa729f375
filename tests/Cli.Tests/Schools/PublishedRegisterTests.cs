using Leerlabs.Cli.Schools;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Tests.Schools;

/// <summary>The files as they were published, where they are at hand: <c>../shared/data</c> beside the repository.</summary>
public sealed class PublishedRegisterTests
{
    private const string Primary = "duo/02.-alle-schoolvestigingen-basisonderwijs.2026-04.csv";
    private const string Excerpt = "duo/02.-alle-vestigingen-vo.EXCERPT-12-rows.csv";
    private const string Ready = "derived/vo-vestigingen-2024-11.csv";

    [PublishedFact]
    public void All_primary_branches_are_read()
    {
        var file = Published.Read(Primary);
        Assert.Equal((Sector.Primary, 6107), (file.Sector, file.Schools.Length));
        Assert.DoesNotContain(file.Problems, problem => problem.Skipped);
        Assert.All(file.Schools, row => Assert.NotNull(row.School.Region));
    }

    [PublishedFact]
    public void All_secondary_branches_are_read()
    {
        var file = Published.Read(Ready);
        Assert.Equal((Sector.Secondary, 1619), (file.Sector, file.Schools.Length));
        Assert.DoesNotContain(file.Problems, problem => problem.Skipped);
        Assert.Equal(646, file.Schools.Count(row => row.School.Region == Region.North));
        Assert.All(file.Schools, row => Assert.NotNull(row.School.Latitude));
    }

    [PublishedFact]
    public void No_place_is_left_in_capitals() =>
        Assert.All(
            Files.SchoolsOf(Published.Read(Primary)).Concat(Files.SchoolsOf(Published.Read(Ready))),
            school => Assert.Contains(school.Place + school.Municipality, char.IsLower));

    [PublishedFact]
    public void Duos_own_excerpt_adds_to_the_ready_register_and_takes_nothing_away()
    {
        var known = Files.Store(Files.SchoolsOf(Published.Read(Ready)));
        var plan = ImportPlan.Make(Published.Read(Excerpt), known);
        Assert.Empty(plan.New);
        Assert.True(plan.Excerpt);
        Assert.All(plan.Changed, change => Assert.Empty(change.Fields.Except(["board", "phone", "name", "shortName", "website"])));
        Assert.Empty(ImportPlan.Make(Published.Read(Excerpt), Files.After(known, plan)).Registered);
    }

    [PublishedFact]
    public void A_second_run_of_each_changes_nothing()
    {
        var files = new[] { Published.Read(Primary), Published.Read(Ready) };
        var known = Files.Store([.. files.Select(Files.SchoolsOf)]);
        Assert.All(files, file => Assert.Equal(0, ImportPlan.Make(file, known).Writes));
    }
}
