using System.Net;
using Leerlabs.Cli.Tests.Serving;
using Leerlabs.Storage.Sqlite;
using Leerlabs.Web;
using Microsoft.Data.Sqlite;

namespace Leerlabs.Cli.Tests;

/// <summary>What a backup carries, from a running server to another machine.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Whoever_was_signed_in_is_signed_in_at_the_restored_server()
    {
        using var browser = new HttpClientHandler();
        await using (var server = await TestServer.Start(_folder.Path, Data("one")))
        {
            await server.BecomeManager(browser);
            Assert.Equal(0, await Type("backup", Data("copy"), "--data", Data("one")));
        }

        Assert.Equal(0, await Type("restore", Data("copy"), "--data", Data("two")));

        await using var restored = await TestServer.Start(_folder.Path, Data("two"));
        Assert.Equal(HttpStatusCode.OK, await restored.Me(browser));
        using var stranger = new HttpClientHandler();
        Assert.Equal(HttpStatusCode.Unauthorized, await restored.Me(stranger));
    }

    [Fact]
    public async Task Keys_and_audit_trail_that_are_there_stay_and_missing_keys_come()
    {
        Make(Data("one"), key: "old", rows: 1);
        Assert.Equal(0, await Type("backup", Data("copy"), "--data", Data("one")));
        Make(Data("one"), key: "new", rows: 1);
        await File.WriteAllTextAsync(Key("one", "old"), "as it is now");
        Make(Data("two"), key: "other", rows: 0);

        Assert.Equal(0, await Type("restore", Data("copy"), "--data", Data("one"), "--force"));
        Assert.Equal(0, await Type("restore", Data("copy"), "--data", Data("two"), "--force"));

        Assert.Equal(("as it is now", true, 2), (await File.ReadAllTextAsync(Key("one", "old")), File.Exists(Key("one", "new")), Audited(Data("one"))));
        Assert.True(File.Exists(Key("two", "old")) && File.Exists(Key("two", "other")));
    }

    [Fact]
    public async Task A_backup_leaves_nothing_else_behind_and_only_its_owner_reads_it()
    {
        Make(Data("one"), key: "old", rows: 1);
        Assert.Equal(0, await Type("backup", Data("copy"), "--data", Data("one")));
        Assert.Equal(1, await Type("backup", Data("copy"), "--data", Data("one")));

        Assert.Equal(["copy", "one"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Data("copy")));
    }

    [Fact]
    public async Task A_backup_of_the_store_alone_can_be_restored()
    {
        Make(Data("one"), key: "old", rows: 0);
        await SqliteBackup.Copy(Data("one"), Data("copy.db"), CancellationToken.None);

        Assert.Equal(0, await Type("restore", Data("copy.db"), "--data", Data("two")));
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_and_nothing_is_touched()
    {
        Make(Data("one"), key: "old", rows: 1);
        await File.WriteAllTextAsync(Data("text"), "PK, but not really");

        Assert.Equal(1, await Type("restore", Data("text"), "--data", Data("one"), "--force"));
        Assert.Equal(1, await Type("restore", Data("nothing"), "--data", Data("one"), "--force"));
        Assert.Equal(1, Audited(Data("one")));
    }

    public void Dispose() => _folder.Dispose();

    private static Task<int> Type(params string[] words) => LeerlabsCommands.Run(Repository.Project.Root, words);

    private string Data(string name) => _folder.File(name);

    private string Key(string data, string key) => Path.Combine(DataFiles.Keys(Data(data)), $"key-{key}.xml");

    /// <summary>A data folder with a store, a key, and a trail with so many more rows.</summary>
    private static void Make(string data, string key, int rows)
    {
        SqliteStore.Open(data).DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.CreateDirectory(DataFiles.Keys(data));
        File.WriteAllText(Path.Combine(DataFiles.Keys(data), $"key-{key}.xml"), key);
        Sql(data, "CREATE TABLE IF NOT EXISTS audit (what TEXT)");
        for (var row = 0; row < rows; row++)
            Sql(data, "INSERT INTO audit VALUES ('signed-in')");
    }

    private static int Audited(string data) => (int)(long)Sql(data, "SELECT count(*) FROM audit")!;

    private static object? Sql(string data, string sql)
    {
        using var audit = new SqliteConnection($"Data Source={DataFiles.Audit(data)};Pooling=false");
        audit.Open();
        using var command = audit.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
