using System.Net;
using Leerlabs.Silo.Orleans.Membership;
using Leerlabs.Silo.Tests.Storage.Tables;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Orleans.Tests.Membership;

/// <summary>The cases that Orleans' own tests of membership tables cover, on a real Azurite.</summary>
[Collection(ClusterAzurite.Name)]
public sealed class MembershipTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly DateTime Now = new(2026, 11, 3, 14, 20, 0, DateTimeKind.Utc);
    private static int _generation;
    private readonly HttpTables _tables = new(azurite.Connection);
    private TablesMembership _table = null!;
    private TablesGateways _gateways = null!;

    public async Task InitializeAsync()
    {
        var prefix = AzuriteFixture.NewPrefix();
        (_table, _gateways) = (new(_tables, prefix, "cluster"), new(_tables, prefix, "cluster"));
        await _table.InitializeMembershipTable(true);
        await _gateways.InitializeGatewayListProvider();
    }

    public Task DisposeAsync()
    {
        _tables.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task New_table_is_empty_and_at_version_zero()
    {
        var data = await _table.ReadAll();
        Assert.Empty(data.Members);
        Assert.Equal(0, data.Version.Version);
        Assert.NotEmpty(data.Version.VersionEtag);
    }

    [Fact]
    public async Task Table_that_is_made_twice_keeps_what_is_in_it()
    {
        Assert.True(await _table.InsertRow(Entry(), await Next()));
        await _table.InitializeMembershipTable(true);
        Assert.Equal(1, (await _table.ReadAll()).Version.Version);
    }

    [Fact]
    public async Task Member_is_inserted_once_and_only_on_the_version_that_was_read()
    {
        var (entry, next) = (Entry(), await Next());
        Assert.True(await _table.InsertRow(entry, next));
        Assert.False(await _table.InsertRow(entry, next));
        Assert.False(await _table.InsertRow(Entry(), next));
        Assert.False(await _table.InsertRow(entry, await Next()));

        var data = await _table.ReadRow(entry.SiloAddress);
        Assert.Equal(1, data.Version.Version);
        Assert.NotEqual(next.VersionEtag, data.Version.VersionEtag);
        Assert.Equal(entry.ToFullString(), Assert.Single(data.Members).Item1.ToFullString());
    }

    [Fact]
    public async Task Member_is_updated_only_when_both_versions_are_those_that_were_read()
    {
        for (var i = 1; i < 6; i++)
        {
            var entry = Entry();
            entry.SuspectTimes = [new(Silo(), Now.AddSeconds(1)), new(Silo(), Now.AddSeconds(2))];
            var old = await Next();
            Assert.True(await _table.InsertRow(entry, old));
            var read = (await _table.ReadAll()).TryGet(entry.SiloAddress)!;
            Assert.False(await _table.UpdateRow(entry, read.Item2, old));

            var next = await Next();
            Assert.True(await _table.UpdateRow(entry, read.Item2, next));
            Assert.False(await _table.UpdateRow(entry, read.Item2, next));
            Assert.False(await _table.UpdateRow(entry, read.Item2, await Next()));

            var data = await _table.ReadAll();
            Assert.Equal(entry.ToFullString(), data.TryGet(entry.SiloAddress)!.Item1.ToFullString());
            Assert.Equal((next.Version, i), (data.Version.Version, data.Members.Count));
        }
    }

    [Fact]
    public async Task Of_twenty_who_insert_at_once_one_succeeds()
    {
        var (entry, next) = (Entry(), await Next());
        var done = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _table.InsertRow(entry, next)));
        Assert.Single(done, ok => ok);
        Assert.Equal(1, (await _table.ReadAll()).Version.Version);
    }

    [Fact]
    public async Task Updates_of_many_at_once_all_get_in_one_after_the_other()
    {
        var entry = Entry();
        Assert.True(await _table.InsertRow(entry, await Next()));
        await Task.WhenAll(Enumerable.Range(0, 9).Select(_ => UntilUpdated(entry.SiloAddress)));

        var data = await _table.ReadAll();
        Assert.Equal(10, data.Version.Version);
        Assert.Single(data.Members);
    }

    [Fact]
    public async Task Sign_of_life_leaves_everything_else_alone()
    {
        var entry = Entry();
        Assert.True(await _table.InsertRow(entry, await Next()));
        await _table.UpdateIAmAlive(new() { SiloAddress = entry.SiloAddress, IAmAliveTime = Now.AddSeconds(5) });

        var data = await _table.ReadAll();
        Assert.Equal(1, data.Version.Version);
        entry.IAmAliveTime = Now.AddSeconds(5);
        Assert.Equal(entry.ToFullString(), Assert.Single(data.Members).Item1.ToFullString());
    }

    [Fact]
    public async Task Silos_that_are_long_gone_are_cleaned_up_and_those_that_live_stay()
    {
        foreach (var status in Enum.GetValues<SiloStatus>())
            Assert.True(await _table.InsertRow(Entry(status, Now.AddDays(-10)), await Next()));
        var young = Entry(SiloStatus.Dead);
        Assert.True(await _table.InsertRow(young, await Next()));
        await _table.CleanupDefunctSiloEntries(Now.AddDays(-7));

        var left = (await _table.ReadAll()).Members.Select(member => member.Item1.Status);
        Assert.Equal([SiloStatus.Active, SiloStatus.Dead], left.Order());
    }

    [Fact]
    public async Task Cluster_that_is_deleted_leaves_others_alone_and_can_begin_anew()
    {
        Assert.True(await _table.InsertRow(Entry(), await Next()));
        await _table.DeleteMembershipTableEntries("other");
        Assert.Single((await _table.ReadAll()).Members);
        await _table.DeleteMembershipTableEntries("cluster");
        Assert.Empty((await _table.ReadAll()).Members);
        Assert.True(await _table.InsertRow(Entry(), await Next()));
    }

    [Fact]
    public async Task Gateways_are_those_of_active_silos_that_have_one()
    {
        var (without, first, second) = (Entry(SiloStatus.Active), Entry(SiloStatus.Active), Entry(SiloStatus.Active));
        without.ProxyPort = 0;
        foreach (var entry in new[] { Entry(), without, first, second, Entry(SiloStatus.Dead) })
            Assert.True(await _table.InsertRow(entry, await Next()));

        Assert.Equal(
            new[] { first, second }.Select(entry => MembershipRows.GatewayOf(entry)!.ToString()).Order(StringComparer.Ordinal),
            (await _gateways.GetGateways()).Select(gateway => gateway.ToString()).Order(StringComparer.Ordinal));
    }

    private async Task<TableVersion> Next() => (await _table.ReadAll()).Version.Next();

    private async Task UntilUpdated(SiloAddress silo)
    {
        while (true)
        {
            var data = await _table.ReadRow(silo);
            var (entry, etag) = (data.Members[0].Item1, data.Members[0].Item2);
            if (await _table.UpdateRow(entry, etag, data.Version.Next()))
                return;
        }
    }

    private static MembershipEntry Entry(SiloStatus status = SiloStatus.Joining, DateTime? at = null) => new()
    {
        SiloAddress = Silo(),
        HostName = "host",
        SiloName = "silo",
        Status = status,
        ProxyPort = 30000,
        StartTime = at ?? Now,
        IAmAliveTime = at ?? Now,
    };

    private static SiloAddress Silo() => SiloAddress.New(new IPEndPoint(IPAddress.Loopback, 12345), Interlocked.Increment(ref _generation));
}
