namespace Leerlabs.Storage.Sqlite;

/// <summary>The files of a store in its folder.</summary>
internal sealed record DataFolder(string Path)
{
    public string Database => File("leerlabs.db");

    public string WriteAheadLog => File("leerlabs.db-wal");

    public string SharedMemory => File("leerlabs.db-shm");

    public string Journal => File("erasures.journal");

    public string Lock => File("leerlabs.lock");

    private string File(string name) => System.IO.Path.Combine(Path, name);
}
