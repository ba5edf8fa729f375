namespace Leerlabs.Storage.Tables.Client;

/// <summary>What the service takes (Azure documentation, "Understanding the Table service data model" and "Performing entity group transactions").</summary>
public static class TableLimits
{
    /// <summary>Changes of one transaction.</summary>
    public const int ChangesAtOnce = 100;

    /// <summary>Bytes of one transaction: 4 MiB, of which some is kept free for what stands around the rows.</summary>
    public const int BytesAtOnce = (4 * 1024 * 1024) - (128 * 1024);

    /// <summary>Bytes of one binary property.</summary>
    public const int PropertyBytes = 64 * 1024;

    /// <summary>Characters of one text property.</summary>
    public const int PropertyCharacters = 32 * 1024;

    /// <summary>Bytes of binary properties that fit into one row (1 MiB) with room for the rest. Azurite counts them as Base64.</summary>
    public const int RowBytes = 11 * PropertyBytes;

    /// <summary>Rows of one answer to a query.</summary>
    public const int RowsPerAnswer = 1000;
}
