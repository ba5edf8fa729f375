using Orleans.Configuration;

namespace Leerlabs.Silo.Orleans;

/// <summary>
/// How soon a dead silo is known as dead: people wait for their grains until then. Orleans' own numbers (three probes of 5 s) fit batch work better
/// than a meeting.
/// </summary>
internal static class FastDetection
{
    public static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(6);

    public static void Configure(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(2);
        membership.NumMissedProbesLimit = 2;

        // A silo that is cut off votes against the others, and Orleans doesn't believe a go-between that has a vote against it: the grains of the lost one
        // were out of reach for most of a minute. That two silos must fail to reach it stays.
        membership.EnableIndirectProbes = false;
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(10);
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(10);
    }
}
