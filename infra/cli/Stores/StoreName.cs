using Leerlabs.Storage;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Cli.Stores;

/// <summary>A store in one word: a folder, or <c>tables:</c> and a connection.</summary>
internal static class StoreName
{
    private const string Tables = "tables:";

    /// <exception cref="CliException">The connection can't be read.</exception>
    public static StoreChoice Read(string name)
    {
        if (!name.StartsWith(Tables, StringComparison.Ordinal))
            return new StoreChoice(Path.GetFullPath(name), null);

        try
        {
            _ = TableConnection.Parse(name[Tables.Length..]);
            return new StoreChoice("", name[Tables.Length..]);
        }
        catch (FormatException unreadable)
        {
            throw new CliException(unreadable.Message, unreadable);
        }
    }
}
