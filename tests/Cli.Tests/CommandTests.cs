using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Cli.Tests;

/// <summary>The commands as they are typed.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static Task<int> Type(params string[] words) => LeerlabsCommands.Run(Repository.Project.Root, words);

    private string Data(string name) => _folder.File(name);

    [Theory]
    [InlineData("run")]
    [InlineData("test")]
    [InlineData("bench")]
    [InlineData("seed")]
    [InlineData("import-schools")]
    [InlineData("import-holidays")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("copy-store")]
    public async Task Every_command_tells_what_it_does(string command)
    {
        Assert.Equal(0, await Type("help", command));
        Assert.Equal(0, await Type(command, "--help"));
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("backup")]
    [InlineData("run", "--port", "many")]
    [InlineData("run", "--host", "elsewhere")]
    [InlineData("run", "--nodes", "3")]
    [InlineData("run", "--role", "silo")]
    [InlineData("run", "--nodes", "3", "--store", "tables", "--host", "local")]
    [InlineData("run", "--nodes", "0")]
    [InlineData("run", "--connection", "UseDevelopmentStorage=true")]
    [InlineData("copy-store", "--from", "/no/such/folder", "--to", "tables:UseDevelopmentStorage=true")]
    [InlineData("copy-store", "--from", "/tmp", "--to", "tables:just words")]
    [InlineData("test", "--only", "nothing")]
    [InlineData("import-schools", "/no/such/file.csv")]
    [InlineData("import-holidays", "/no/such/file.csv")]
    public async Task What_cannot_be_done_ends_with_a_failure(params string[] words) => Assert.Equal(1, await Type(words));

    [Fact]
    public async Task A_backup_is_restored_elsewhere_as_it_was()
    {
        await Imported(Data("one"));
        Assert.Equal(0, await Type("backup", Data("copy.db"), "--data", Data("one")));
        Assert.Equal(0, await Type("restore", Data("copy.db"), "--data", Data("two")));
        Assert.Equal(9, await Schools(Data("two")));
    }

    [Fact]
    public async Task A_backup_is_made_while_the_store_is_in_use()
    {
        await Imported(Data("one"));
        await using (await Open(Data("one")))
            Assert.Equal(0, await Type("backup", Data("copy.db"), "--data", Data("one")));

        Assert.True(File.Exists(Data("copy.db")));
    }

    [Fact]
    public async Task Restore_overwrites_only_when_forced()
    {
        await Imported(Data("one"));
        Assert.Equal(0, await Type("backup", Data("copy.db"), "--data", Data("one")));
        Assert.Equal(1, await Type("restore", Data("copy.db"), "--data", Data("one")));
        Assert.Equal(0, await Type("restore", Data("copy.db"), "--data", Data("one"), "--force"));
        Assert.Equal(9, await Schools(Data("one")));
    }

    [Fact]
    public async Task There_is_no_backup_of_nothing() => Assert.Equal(1, await Type("backup", Data("copy.db"), "--data", Data("none")));

    public void Dispose() => _folder.Dispose();

    private static Task<int> Imported(string folder) =>
        Type("import-schools", Path.Combine(AppContext.BaseDirectory, "Schools", "duo-quirks.windows-1252.csv"), "--data", folder);

    private static Task<Engine> Open(string folder) => Engine.Open(folder, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);

    private static async Task<int> Schools(string folder)
    {
        await using var engine = await Open(folder);
        return await engine.Store.Grains("school", CancellationToken.None).CountAsync();
    }
}
