namespace Leerlabs.Storage.Tables.Client;

/// <summary>The addresses of an account.</summary>
internal sealed class TableAddress(Uri endpoint)
{
    private readonly string _base = endpoint.AbsoluteUri.TrimEnd('/');

    public string Tables => $"{_base}/Tables";

    public string Transactions => $"{_base}/$batch";

    public string Table(string table) => $"{Tables}('{table}')";

    public string Rows(string table) => $"{_base}/{table}";

    public string Query(string table) => $"{_base}/{table}()";

    public string Row(string table, TableKey key) => $"{_base}/{table}(PartitionKey='{Escaped(key.Partition)}',RowKey='{Escaped(key.Row)}')";

    private static string Escaped(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
