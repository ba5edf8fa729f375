using System.Net;
using System.Text;
using Leerlabs.Azurite;
using Leerlabs.Storage.Attachments;
using Leerlabs.Storage.Tables.Client;
using Leerlabs.Web.Audit;
using Leerlabs.Web.Shared;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.SignIn;

/// <summary>Two nodes that share their keys and their audit trail in tables.</summary>
public sealed class SharedStorageTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private AzuriteServer _azurite = null!;
    private HttpTables _tables = null!;
    private LabHouse _house = null!;

    private SharedStorage Storage => new(_tables, "shared", SharedKey.Of(Encoding.ASCII.GetBytes(new string('k', 48))));

    public async Task InitializeAsync()
    {
        _azurite = await AzuriteServer.Start(AzuriteServer.Folder(), null, 0, None);
        _tables = new HttpTables(TableConnection.Parse(_azurite.Connection));
        _house = new SharedHouse(Storage);
        await _house.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _house.DisposeAsync();
        _tables.Dispose();
        await _azurite.DisposeAsync();
    }

    [Fact]
    public async Task A_sign_in_of_one_node_is_good_on_another()
    {
        var person = await _house.Town.Member(_house.Lab, "Twee", Grains.Core.Roles.Role.Chair);
        using var visitor = await _house.Town.SignIn(person);
        await using var other = LeerlabsApp.Build(new LeerlabsOptions { Host = _house.Host, Shared = Storage, DataFolder = _house.Folder, Urls = ["http://127.0.0.1:0"] });
        await other.StartAsync();

        using var there = new Visitor(new Uri(other.Urls.Single()));
        foreach (Cookie cookie in visitor.Cookies.GetAllCookies())
            there.Cookies.Add(there.Address, new Cookie(cookie.Name, cookie.Value));

        Assert.Equal(person, (await there.Read("/api/me")).GetProperty("id").GetString());
        await other.StopAsync();
    }

    [Fact]
    public async Task The_keys_stand_in_the_table_sealed()
    {
        using var visitor = await _house.Town.SignIn(await _house.Town.Member(_house.Lab, "Sleutel", Grains.Core.Roles.Role.Chair));

        var rows = await _tables.Query("sharedkeys", TableQuery.Partitions("", "~"), None).ToListAsync();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains("<sealed", row.Text("xml"), StringComparison.Ordinal));
        Assert.All(rows, row => Assert.DoesNotContain("masterKey", row.Text("xml"), StringComparison.Ordinal));
    }

    [Fact]
    public void Another_key_opens_nothing()
    {
        var box = Storage.Key.Seal("sleutel"u8);

        Assert.Equal("sleutel"u8.ToArray(), Storage.Key.Open(box));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => SharedKey.Of(Encoding.ASCII.GetBytes(new string('x', 48))).Open(box));
        Assert.Throws<ArgumentException>(() => SharedKey.Of("short"u8));
    }

    [Fact]
    public async Task The_trail_is_read_by_grain_and_time_and_goes_after_twelve_months()
    {
        var (audit, now) = (new SharedAudit(Storage), new DateTimeOffset(2027, 11, 3, 12, 0, 0, TimeSpan.Zero));
        await audit.Create(None);
        AuditRow[] rows = [.. Enumerable.Range(0, 15).Select(month => new AuditRow(now.AddMonths(-month), "person/a", "opened", "log/x", $"entry/{month}"))];
        await audit.Add([.. rows, new AuditRow(now, "person/b", "signed-in", "", null)], None);
        await audit.Add(rows, None);

        Assert.Equal([.. rows.Reverse()], await audit.Read("log/x", now.AddYears(-2), now.AddTicks(1), None));
        Assert.Equal(["entry/2", "entry/1"], (await audit.Read("log/x", now.AddMonths(-2), now, None)).Select(row => row.Id));
        Assert.Equal("person/b", Assert.Single(await audit.Read("", now, now.AddTicks(1), None)).Person);

        await audit.Forget(now, None);
        Assert.Equal(13, (await audit.Read("log/x", now.AddYears(-2), now.AddTicks(1), None)).Count);
    }

    private sealed class SharedHouse(SharedStorage storage) : LabHouse
    {
        protected override LeerlabsOptions Change(LeerlabsOptions options) => base.Change(options) with
        {
            DataFolder = null,
            Shared = storage,
            Attachments = new FolderAttachments(DataFiles.Files(Folder)),
        };
    }
}
