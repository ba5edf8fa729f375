namespace Leerlabs.Storage.Tables.Client;

/// <summary>Which rows, and which of their values.</summary>
/// <param name="Filter">In the service's filter language; null for all.</param>
/// <param name="Values">Names of the values to read; empty for all. Keys always come.</param>
/// <param name="Take">Rows at most; null for all.</param>
public sealed record TableQuery(string? Filter, IReadOnlyList<string> Values, int? Take)
{
    /// <summary>Rows of one answer: fewer for a reader who may stop early.</summary>
    public int AtOnce { get; init; } = TableLimits.RowsPerAnswer;

    /// <summary>A whole partition.</summary>
    public static TableQuery Of(string partition) => new($"PartitionKey eq {Quoted(partition)}", [], null);

    /// <summary>Rows of a partition from a key to another one, both included.</summary>
    public static TableQuery Of(string partition, string from, string to) =>
        new($"PartitionKey eq {Quoted(partition)} and RowKey ge {Quoted(from)} and RowKey le {Quoted(to)}", [], null);

    /// <summary>Rows of a partition whose keys begin alike.</summary>
    public static TableQuery Beginning(string partition, string prefix) => Of(partition, prefix, prefix + Last);

    /// <summary>All rows of the partitions from one to another, both included.</summary>
    public static TableQuery Partitions(string from, string to) =>
        new($"PartitionKey ge {Quoted(from)} and PartitionKey le {Quoted(to)}", [], null);

    /// <summary>Stands behind every character that <see cref="KeyText"/> leaves in a key, and behind <c>|</c>.</summary>
    public const string Last = "~~~~";

    public TableQuery Only(params IReadOnlyList<string> values) => this with { Values = values };

    public TableQuery First(int take) => this with { Take = take };

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
