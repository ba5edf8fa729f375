namespace Leerlabs.Cli.Stores;

/// <summary>The store as the words of the command line name it.</summary>
/// <param name="Connection">Of Azure Table storage; null with <paramref name="Tables"/> is development storage, which is started here.</param>
/// <param name="KeyFile">What encrypts the keys of the sign-in in the tables.</param>
internal sealed record ChosenStore(string Folder, bool Tables, string? Connection, string? KeyFile)
{
    public static ChosenStore Sqlite(string folder) => new(folder, Tables: false, null, null);
}
