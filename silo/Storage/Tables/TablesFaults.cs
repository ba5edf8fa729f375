using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>What a failure of the table service means to callers of the store.</summary>
internal static class TablesFaults
{
    public static async Task<T> Told<T>(this Task<T> work)
    {
        try
        {
            return await work;
        }
        catch (TablesException fault)
        {
            throw Meaning(fault);
        }
    }

    public static async Task Told(this Task work)
    {
        try
        {
            await work;
        }
        catch (TablesException fault)
        {
            throw Meaning(fault);
        }
    }

    // Rights that are being changed come back; a table that is gone does not.
    private static Exception Meaning(TablesException fault) => fault switch
    {
        { Code: "TableNotFound" } => new StoreUnusableException(fault.Message, fault),
        { IsPassing: true } or { IsForbidden: true } => new StoreUnavailableException(fault.Message, fault),
        _ => fault,
    };
}
