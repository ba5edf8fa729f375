namespace Leerlabs.Storage.Tables.Client;

/// <summary>A change as a request of its own, alone or inside a transaction.</summary>
/// <param name="ETag">For <c>If-Match</c>; null writes whatever is there.</param>
internal readonly record struct ChangeRequest(string Method, string Address, string? ETag, TableRow? Row)
{
    public static ChangeRequest Of(TableAddress address, string table, TableChange change) => change switch
    {
        TableChange.Insert insert => new("POST", address.Rows(table), null, insert.Row),
        TableChange.Put put => new("PUT", address.Row(table, put.Key), null, put.Row),
        TableChange.Replace replace => new("PUT", address.Row(table, replace.Key), replace.ETag, replace.Row),
        TableChange.Merge merge => new("MERGE", address.Row(table, merge.Key), merge.ETag, merge.Row),
        TableChange.Delete delete => new("DELETE", address.Row(table, delete.Key), delete.ETag, null),
        _ => throw new NotSupportedException($"There is no way to {change.GetType().Name}."),
    };
}
