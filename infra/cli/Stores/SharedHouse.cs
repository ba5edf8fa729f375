using Leerlabs.Storage;
using Leerlabs.Storage.Tables.Client;
using Leerlabs.Web.Shared;

namespace Leerlabs.Cli.Stores;

/// <summary>What stands in tables beside the grains, for one node.</summary>
internal sealed class SharedHouse : IDisposable
{
    private readonly HttpTables? _tables;

    private SharedHouse(HttpTables? tables, SharedStorage? storage) => (_tables, Storage) = (tables, storage);

    /// <summary>Null when everything stands in the data folder.</summary>
    public SharedStorage? Storage { get; }

    /// <exception cref="CliException">The key file can't be used.</exception>
    public static async Task<SharedHouse> Open(StoreChoice choice, string? keyFile, CancellationToken cancellation)
    {
        if (choice.Connection is not { } connection)
            return new(null, null);

        try
        {
            var key = SharedKey.Of(await File.ReadAllBytesAsync(keyFile!, cancellation));
            var tables = new HttpTables(TableConnection.Parse(connection));
            return new(tables, new SharedStorage(tables, choice.Prefix, key));
        }
        catch (Exception unusable) when (unusable is ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new CliException(unusable.Message, unusable);
        }
    }

    public void Dispose() => _tables?.Dispose();
}
