using System.Text;
using Azure.Core;

namespace Leerlabs.Storage.Tables.Client;

/// <summary>The query part of a query's address.</summary>
internal static class QueryText
{
    public static string Of(TableQuery query, int take)
    {
        var text = new StringBuilder($"$top={take}");
        if (query.Filter is { } filter)
            text.Append("&$filter=").Append(Uri.EscapeDataString(filter));
        if (query.Values.Count > 0)
            text.Append("&$select=PartitionKey,RowKey,Timestamp,").AppendJoin(',', query.Values);

        return text.ToString();
    }

    /// <summary>Where the next answer begins; null when there is none.</summary>
    public static string? Next(ResponseHeaders headers)
    {
        if (!headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition))
            return null;

        return headers.TryGetValue("x-ms-continuation-NextRowKey", out var row)
            ? $"&NextPartitionKey={Uri.EscapeDataString(partition!)}&NextRowKey={Uri.EscapeDataString(row!)}"
            : $"&NextPartitionKey={Uri.EscapeDataString(partition!)}";
    }
}
