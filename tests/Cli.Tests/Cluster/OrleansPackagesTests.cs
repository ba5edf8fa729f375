using Leerlabs.Cli.Cluster;

namespace Leerlabs.Cli.Tests.Cluster;

/// <summary>A repository of two projects that ask for one package, from a feed that is a folder.</summary>
public sealed class OrleansPackagesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ProjectFolder _project;

    public OrleansPackagesTests()
    {
        _project = new(_folder.Path);
        Directory.CreateDirectory(_folder.File("feed"));
        File.WriteAllText(_folder.File("Directory.Packages.props"), "<Project />");
        Ask(_project.ClusterNode, "Leerlabs.NoSuchPackage");
        Ask(_project.ClusterTests, "Leerlabs.NoSuchPackage");
    }

    [Fact]
    public async Task What_does_not_restore_is_named()
    {
        var why = await Packages().WhyNot(CancellationToken.None);
        Assert.Contains("Leerlabs.NoSuchPackage", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_is_kept_for_the_same_question()
    {
        var why = await Packages().WhyNot(CancellationToken.None);
        Directory.Delete(_folder.File("tests"), recursive: true);
        Ask(_project.ClusterTests, "Leerlabs.NoSuchPackage");
        Assert.Equal(why, await Packages().WhyNot(CancellationToken.None));
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "tests", "Orleans.Tests", "obj")));
    }

    [Fact]
    public async Task Another_question_is_asked_anew()
    {
        await Packages().WhyNot(CancellationToken.None);
        Ask(_project.ClusterNode, null);
        Ask(_project.ClusterTests, null);
        Assert.Null(await Packages().WhyNot(CancellationToken.None));
    }

    public void Dispose() => _folder.Dispose();

    private OrleansPackages Packages() => new(_project, TimeProvider.System);

    private void Ask(string project, string? package)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(project)!);
        File.WriteAllText(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RestoreSources>{_folder.File("feed")}</RestoreSources>
              </PropertyGroup>
              <ItemGroup>{(package is null ? "" : $"""<PackageReference Include="{package}" Version="1.0.0" />""")}</ItemGroup>
            </Project>
            """);
    }
}
