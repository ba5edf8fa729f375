using Leerlabs.Storage;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Cli.Stores;

/// <summary>A store that can be opened: for development storage, Azurite runs as long as this.</summary>
internal sealed class StorePlace : IAsyncDisposable
{
    private readonly IAsyncDisposable? _development;

    private StorePlace(StoreChoice choice, string? keyFile, IAsyncDisposable? development) => (Choice, KeyFile, _development) = (choice, keyFile, development);

    public StoreChoice Choice { get; }

    /// <summary>What encrypts the keys of the sign-in; null in SQLite.</summary>
    public string? KeyFile { get; }

    /// <exception cref="CliException">The connection can't be read, or development storage not be started.</exception>
    public static async Task<StorePlace> Ready(ProjectFolder project, ChosenStore chosen, CancellationToken cancellation)
    {
        if (!chosen.Tables)
            return new(new StoreChoice(chosen.Folder, null), null, null);

        if (chosen.Connection is { } connection)
            return new(new StoreChoice(chosen.Folder, Checked(connection)), chosen.KeyFile, null);

        var development = await DevelopmentTables.Start(project, chosen.Folder, cancellation);
        return new(new StoreChoice(chosen.Folder, development.Connection), chosen.KeyFile, development);
    }

    public async ValueTask DisposeAsync()
    {
        if (_development is not null)
            await _development.DisposeAsync();
    }

    private static string Checked(string connection)
    {
        try
        {
            _ = TableConnection.Parse(connection);
            return connection;
        }
        catch (FormatException unreadable)
        {
            throw new CliException(unreadable.Message, unreadable);
        }
    }
}
