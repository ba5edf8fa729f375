namespace Leerlabs.Silo.Orleans.Cluster;

/// <summary>What a node does. Usually both: then a command often finds its grain in the same process.</summary>
internal enum NodeRole
{
    All,

    /// <summary>Serves people; the grains live elsewhere.</summary>
    Web,

    /// <summary>Only runs grains.</summary>
    Silo,
}
