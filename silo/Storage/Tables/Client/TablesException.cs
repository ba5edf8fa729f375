namespace Leerlabs.Storage.Tables.Client;

/// <summary>The table service refused, or could not be reached. The message says what to do.</summary>
/// <param name="status">The HTTP status; 0 when there was no answer.</param>
/// <param name="code">The service's own word (Azure documentation, "Table service error codes"), or <c>Unreachable</c>.</param>
/// <param name="index">The place of the change that was refused, when it was one of several and the service told.</param>
public sealed class TablesException(int status, string code, int? index, string message, Exception? inner = null) : Exception(message, inner)
{
    public const string Unreachable = "Unreachable";

    public int Status { get; } = status;

    public string Code { get; } = code;

    public int? Index { get; } = index;

    /// <summary>An insert found a row in its place.</summary>
    public bool IsConflict => Code is "EntityAlreadyExists" or "TableAlreadyExists" or "Conflict";

    /// <summary>The row is not the version that was named.</summary>
    public bool IsStale => Status == 412;

    /// <summary>There is no such row or table.</summary>
    public bool IsMissing => Status == 404;

    /// <summary>It may go better later. Of a write the outcome is unknown.</summary>
    public bool IsPassing => Status is 0 or 408 or 429 or >= 500 || Code is "TableBeingDeleted" or "OperationTimedOut";

    /// <summary>The credentials do not open this account or table.</summary>
    public bool IsForbidden => Status is 401 or 403;

    internal static TablesException Of(int status, string code, string told, Exception? inner = null)
    {
        var colon = told.IndexOf(':', StringComparison.Ordinal);
        var index = colon > 0 && int.TryParse(told.AsSpan(0, colon), out var place) ? place : (int?)null;
        return new(status, code, index, $"{Advice(status, code)} (Table storage: {status} {code}, {told.Split('\n')[0].Trim()})", inner);
    }

    private static string Advice(int status, string code) => code switch
    {
        Unreachable => "Table storage could not be reached: check the endpoint of the connection, the network and, for development storage, whether Azurite runs.",
        "EntityAlreadyExists" => "There is a row with this key already: read it before writing.",
        "TableNotFound" => "The table is not there: create it first.",
        "TableBeingDeleted" => "The table was just removed and its name is not free yet: try again in a minute.",
        "RequestBodyTooLarge" or "EntityTooLarge" or "PropertyValueTooLarge" or "TooManyProperties" => "The row or transaction is too large: split it.",
        "InvalidDuplicateRow" => "One transaction names a row twice: join the two changes.",
        _ => Advice(status),
    };

    private static string Advice(int status) => status switch
    {
        401 or 403 => "The credentials do not open this table: check the account key, what the shared access signature allows and until when, the role of the identity, and this machine's clock.",
        404 => "There is no such row or table.",
        412 => "The row has changed since it was read: read it again and decide anew.",
        408 or 429 or >= 500 => "Table storage is busy or has a fault: try again later.",
        _ => "Table storage can't take this request: it is a fault of this program.",
    };
}
