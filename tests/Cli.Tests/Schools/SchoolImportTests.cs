using Leerlabs.Cli.Schools;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Cli.Tests.Schools;

/// <summary>The import through a real host and store.</summary>
public sealed class SchoolImportTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task What_was_imported_is_known_and_a_second_run_writes_nothing()
    {
        var file = Files.Quirks();
        await Import(file);
        Assert.Equal(Files.SchoolsOf(file).ToHashSet(), (await Known()).Values.Select(school => school.Record).ToHashSet());
        Assert.Equal(0, (await Import(file)).Writes);
    }

    [Fact]
    public async Task A_school_that_went_is_kept_and_comes_back()
    {
        var whole = Files.Quirks();
        var without = whole with { Schools = [.. whole.Schools.Where(row => row.School.Code != "99AC00")] };
        await Import(whole);
        await Import(without);
        Assert.True((await Known())["99AC00"].Gone);
        Assert.Equal(0, (await Import(without)).Writes);
        await Import(whole);
        Assert.False((await Known())["99AC00"].Gone);
    }

    [Fact]
    public async Task A_row_that_the_rules_refuse_is_told_and_the_rest_is_written()
    {
        var file = Files.Quirks();
        var tooLong = file.Schools[0] with { School = file.Schools[0].School with { Name = new string('x', 500) } };
        await using var engine = await Open();
        var plan = ImportPlan.Make(file with { Schools = file.Schools.SetItem(0, tooLong) }, Files.Store());
        var refused = await new SchoolImport(engine).Apply(plan, Today, new Progress("", plan.Writes), CancellationToken.None);
        Assert.StartsWith("99AA00 was refused", Assert.Single(refused), StringComparison.Ordinal);
        Assert.Equal(file.Schools.Length - 1, (await new SchoolImport(engine).Known(CancellationToken.None)).Count);
    }

    [Fact]
    public async Task A_folder_that_a_server_uses_is_refused_in_a_sentence()
    {
        await using var server = await Open();
        var refused = await Assert.ThrowsAsync<CliException>(Open);
        Assert.Contains("in use", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<Engine> Open() => Engine.Open(_folder.Path, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);

    private async Task<ImportPlan> Import(RegisterFile file)
    {
        await using var engine = await Open();
        var import = new SchoolImport(engine);
        var plan = ImportPlan.Make(file, await import.Known(CancellationToken.None));
        Assert.Empty(await import.Apply(plan, Today, new Progress("", plan.Writes), CancellationToken.None));
        return plan;
    }

    private async Task<IReadOnlyDictionary<string, KnownSchool>> Known()
    {
        await using var engine = await Open();
        return await new SchoolImport(engine).Known(CancellationToken.None);
    }
}
