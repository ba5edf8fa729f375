using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Silo.Orleans.Membership;

/// <summary>
/// Who is in the cluster, in a table of the store's own account (docs/adr/0009). Each change of a member changes the table's version in the same transaction, so
/// that all silos see one order of events.
/// </summary>
public sealed class TablesMembership(ITables tables, string prefix, string cluster) : IMembershipTable
{
    private readonly string _table = prefix + "members";
    private readonly MembershipRows _rows = new(cluster);

    public async Task InitializeMembershipTable(bool tryInitTableVersion)
    {
        await tables.Create(_table, CancellationToken.None);
        if (tryInitTableVersion)
            await Write(new TableChange.Insert(_rows.ToRow(new TableVersion(0, ""))));
    }

    public async Task<MembershipTableData> ReadRow(SiloAddress key) => await Read(_rows.One(key));

    public async Task<MembershipTableData> ReadAll() => await Read(_rows.All);

    public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion) =>
        Write(new TableChange.Insert(_rows.ToRow(entry)), Change(tableVersion));

    public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) =>
        Write(new TableChange.Replace(_rows.ToRow(entry), etag), Change(tableVersion));

    /// <summary>A sign of life is no event: it leaves the version alone, and the last one wins.</summary>
    public Task UpdateIAmAlive(MembershipEntry entry) => Write(new TableChange.Merge(_rows.ToSign(entry), TableChange.AnyVersion));

    public async Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate)
    {
        await foreach (var row in tables.Query(_table, _rows.All, CancellationToken.None))
            if (MembershipRows.IsSilo(row) && IsDefunct(MembershipRows.ToEntry(row), beforeDate.UtcDateTime))
                await Write(new TableChange.Delete(row.Key, row.ETag!));
    }

    public async Task DeleteMembershipTableEntries(string clusterId)
    {
        await foreach (var row in tables.Query(_table, new MembershipRows(clusterId).All, CancellationToken.None))
            await Write(new TableChange.Delete(row.Key));
    }

    private TableChange Change(TableVersion version) =>
        version.VersionEtag.Length == 0 ? new TableChange.Insert(_rows.ToRow(version)) : new TableChange.Replace(_rows.ToRow(version), version.VersionEtag);

    private async Task<MembershipTableData> Read(TableQuery query)
    {
        var members = new List<Tuple<MembershipEntry, string>>();
        TableRow? version = null;
        await foreach (var row in tables.Query(_table, query, CancellationToken.None))
            if (MembershipRows.IsSilo(row))
                members.Add(new(MembershipRows.ToEntry(row), row.ETag!));
            else
                version = row;

        return new(members, MembershipRows.ToVersion(version));
    }

    /// <summary>False when somebody else was first; the caller reads again and decides anew.</summary>
    private async Task<bool> Write(params TableChange[] changes)
    {
        try
        {
            await tables.Write(_table, changes, CancellationToken.None);
            return true;
        }
        catch (TablesException other) when (other.IsConflict || other.IsStale || other.Code == "ResourceNotFound")
        {
            return false;
        }
    }

    private static bool IsDefunct(MembershipEntry entry, DateTime before) =>
        entry.Status != SiloStatus.Active && entry.IAmAliveTime < before && entry.StartTime < before;
}
