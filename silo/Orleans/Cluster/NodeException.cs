namespace Leerlabs.Silo.Orleans.Cluster;

/// <summary>What whoever starts a node must know, in one sentence.</summary>
internal sealed class NodeException(string message) : Exception(message);
