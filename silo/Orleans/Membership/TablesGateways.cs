using Leerlabs.Storage.Tables.Client;
using Orleans.Messaging;

namespace Leerlabs.Silo.Orleans.Membership;

/// <summary>Where a web node without a silo finds the cluster.</summary>
public sealed class TablesGateways(ITables tables, string prefix, string cluster) : IGatewayListProvider
{
    private readonly TablesMembership _members = new(tables, prefix, cluster);

    public TimeSpan MaxStaleness => TimeSpan.FromSeconds(15);

    public bool IsUpdatable => true;

    public Task InitializeGatewayListProvider() => _members.InitializeMembershipTable(false);

    public async Task<IList<Uri>> GetGateways() =>
        [.. (await _members.ReadAll()).Members.Select(member => MembershipRows.GatewayOf(member.Item1)).OfType<Uri>()];
}
