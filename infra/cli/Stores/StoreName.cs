using Leerlabs.Storage;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Cli.Stores;

/// <summary>A store in one word: a folder, or the connection of Azure Table storage, with <c>tables:</c> before it or as it is.</summary>
internal static class StoreName
{
    private const string Tables = "tables:";
    private static readonly string[] Marks = ["http://", "https://", "UseDevelopmentStorage=", "AccountName=", "TableEndpoint=", "DefaultEndpointsProtocol="];

    /// <exception cref="CliException">The connection can't be read.</exception>
    public static StoreChoice Read(string name)
    {
        var named = name.StartsWith(Tables, StringComparison.Ordinal);
        if (!named && !Marks.Any(mark => name.StartsWith(mark, StringComparison.OrdinalIgnoreCase)))
            return new StoreChoice(Path.GetFullPath(name), null);

        try
        {
            var connection = named ? name[Tables.Length..] : name;
            _ = TableConnection.Parse(connection);
            return new StoreChoice("", connection);
        }
        catch (FormatException unreadable)
        {
            throw new CliException(unreadable.Message, unreadable);
        }
    }
}
