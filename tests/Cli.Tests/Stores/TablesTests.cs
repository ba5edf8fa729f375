using System.Net;
using Leerlabs.Azurite;
using Leerlabs.Cli.Stores;
using Leerlabs.Cli.Tests.Serving;
using Leerlabs.Grains.Core;
using Leerlabs.Storage;
using Leerlabs.Storage.Tables;
using Leerlabs.Storage.Tables.Client;
using Leerlabs.Web.Shared;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Cli.Tests.Stores;

/// <summary>The commands on Azure Table storage, with a real Azurite.</summary>
public sealed class TablesTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryFolder _folder = new();
    private AzuriteServer _azurite = null!;

    private string Data(string name) => _folder.File(name);

    private ChosenStore Tables(string? keyFile = null) => new(Data("tables"), Tables: true, _azurite.Connection, keyFile);

    public async Task InitializeAsync() => _azurite = await AzuriteServer.Start(AzuriteServer.Folder(), null, 0, None);

    public async Task DisposeAsync()
    {
        await _azurite.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_pilot_moves_to_the_tables_and_back()
    {
        Assert.Equal(0, await Type("import-schools", Register, "--data", Data("one")));
        Assert.Equal(0, await Type("copy-store", "--from", Data("one"), "--to", $"tables:{_azurite.Connection}"));
        Assert.Equal(0, await Type("copy-store", "--from", Data("one"), "--to", $"tables:{_azurite.Connection}"));
        Assert.Equal(0, await Type("import-schools", Register, "--data", Data("tables"), "--store", "tables", "--connection", _azurite.Connection));
        Assert.Equal(0, await Type("copy-store", "--from", _azurite.Connection, "--to", Data("two")));

        Assert.Equal(9, await Schools(new StoreChoice(Data("two"), null)));
        Assert.Equal(9, await Schools(new StoreChoice("", _azurite.Connection)));
    }

    [Fact]
    public async Task Example_data_goes_into_empty_tables_only()
    {
        string[] tables = ["--data", Data("tables"), "--store", "tables", "--connection", _azurite.Connection];
        Assert.Equal(0, await Type(["seed", .. tables]));
        Assert.Equal(1, await Type(["seed", .. tables]));
    }

    [Fact]
    public async Task A_store_that_holds_something_else_is_no_target()
    {
        Assert.Equal(0, await Type("import-schools", Register, "--data", Data("one")));
        Assert.Equal(0, await Type("import-schools", Register, "--data", Data("two")));

        Assert.Equal(1, await Type("copy-store", "--from", Data("one"), "--to", Data("two")));
    }

    [Fact]
    public async Task A_backup_of_the_tables_goes_back_there_and_into_a_folder()
    {
        string[] tables = ["--data", Data("tables"), "--store", "tables", "--connection", _azurite.Connection];
        Assert.Equal(0, await Type(["import-schools", Register, .. tables]));
        Assert.Equal(0, await Type(["backup", Data("copy"), .. tables]));
        Assert.Equal(1, await Type(["restore", Data("copy"), .. tables]));
        Assert.Equal(0, await Type(["restore", Data("copy"), "--force", .. tables]));
        Assert.Equal(0, await Type("restore", Data("copy"), "--data", Data("one")));

        Assert.Equal(9, await Schools(new StoreChoice("", _azurite.Connection)));
        Assert.Equal(9, await Schools(new StoreChoice(Data("one"), null)));
    }

    [Fact]
    public async Task Whoever_was_signed_in_is_signed_in_where_a_backup_of_the_tables_was_put_back()
    {
        await using var elsewhere = await AzuriteServer.Start(AzuriteServer.Folder(), null, 0, None);
        using var browser = new HttpClientHandler();
        await using (var server = await TestServer.Start(_folder.Path, Tables()))
            await server.BecomeManager(browser);

        Assert.Equal(0, await Type("backup", Data("copy"), "--data", Data("tables"), "--store", "tables", "--connection", _azurite.Connection));
        Assert.Equal(0, await Type("restore", Data("copy"), "--data", Data("tables"), "--store", "tables", "--connection", elsewhere.Connection));

        await using var restored = await TestServer.Start(_folder.Path, Tables() with { Connection = elsewhere.Connection });
        Assert.Equal(HttpStatusCode.OK, await restored.Me(browser));
        Assert.Equal(await Trail(_azurite), (await Trail(elsewhere)).Intersect(await Trail(_azurite)));
        Assert.NotEmpty(await Trail(_azurite));
    }

    [Fact]
    public async Task A_server_runs_on_the_tables_and_another_one_goes_on()
    {
        for (var node = 0; node < 2; node++)
        {
            await using var server = await TestServer.Start(_folder.Path, Tables());
            using var client = new HttpClient();
            Assert.True((await client.GetAsync(new Uri(server.Page, "/health/ready"))).IsSuccessStatusCode);
            Assert.Contains("/uitnodiging#programme/main/", await server.Said("The first manager"), StringComparison.Ordinal);
        }

        await using var engine = await Engine.Open(new StoreChoice("", _azurite.Connection), TimeProvider.System, NullLoggerFactory.Instance, None);
        Assert.Equal(3, await engine.Store.Head(new GrainId("programme", "main"), None));
        Assert.False(File.Exists(Path.Combine(Data("tables"), "leerlabs.db")));
    }

    [Fact]
    public async Task A_key_file_that_is_not_there_is_told_with_how_to_make_one()
    {
        await using var place = await StorePlace.Ready(Repository.Project, Tables(Data("none.key")), None);
        var missing = await Assert.ThrowsAsync<CliException>(() => KeyFile.Of(place, None));
        Assert.Contains("openssl rand", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Development_storage_is_started_and_keeps_its_data()
    {
        var chosen = new ChosenStore(Data("own"), Tables: true, null, null);
        await using (var place = await StorePlace.Ready(Repository.Project, chosen, None))
        {
            await using var engine = await Engine.Open(place.Choice, TimeProvider.System, NullLoggerFactory.Instance, None);
            Assert.Null(await engine.Tell(new GrainId("programme", "main"), new Grains.Programme.StartProgramme("Proef", Example: false), None));
            await Assert.ThrowsAsync<CliException>(() => StorePlace.Ready(Repository.Project, chosen, None));
        }

        await using var again = await StorePlace.Ready(Repository.Project, chosen, None);
        await using var store = await again.Choice.Open(TimeProvider.System, None);
        Assert.Equal(1, await store.Head(new GrainId("programme", "main"), None));
    }

    private static string Register => Path.Combine(AppContext.BaseDirectory, "Schools", "duo-quirks.windows-1252.csv");

    private static Task<int> Type(params string[] words) => LeerlabsCommands.Run(Repository.Project.Root, words);

    private static async Task<string[]> Trail(AzuriteServer azurite)
    {
        using var tables = new HttpTables(TableConnection.Parse(azurite.Connection));
        return await tables.Query(TablesStore.UsualPrefix + SharedTables.Audit, new TableQuery(null, [], null), None).Select(row => $"{row.Key} {row.Text("what")}").ToArrayAsync();
    }

    private static async Task<int> Schools(StoreChoice choice)
    {
        await using var store = await choice.Open(TimeProvider.System, None);
        return await store.Grains("school", None).CountAsync();
    }
}
