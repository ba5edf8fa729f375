using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Web.Shared;

/// <summary>
/// Where nodes of a cluster keep what they share beside the grains: the keys of the sign-in, encrypted, and the audit trail. A sign-in then survives the death of
/// any node.
/// </summary>
/// <param name="Tables">Belongs to the caller.</param>
/// <param name="Prefix">The names of the tables begin with it.</param>
/// <param name="Key">Encrypts the keys of the sign-in: the same on every node, and kept apart from the tables.</param>
public sealed record SharedStorage(ITables Tables, string Prefix, SharedKey Key)
{
    internal string KeyTable => Prefix + SharedTables.Keys;

    internal string AuditTable => Prefix + SharedTables.Audit;
}
