namespace Leerlabs.Storage.Sqlite;

/// <summary>A consistent copy of a store in one file, also while a server uses it, from any process.</summary>
public static class SqliteBackup
{
    /// <summary>The copy stands under its name only when it is whole and on disk.</summary>
    /// <exception cref="StoreUnusableException">There is no store in the folder, or it can't be read.</exception>
    /// <exception cref="IOException"><paramref name="path"/> exists.</exception>
    public static Task Copy(string dataFolder, string path, CancellationToken cancellation)
    {
        var source = new DataFolder(Path.GetFullPath(dataFolder)).Database;
        if (!File.Exists(source))
            throw new StoreUnusableException($"There is no Leerlabs database in {dataFolder}.");

        return CopyDatabase(source, path, cancellation);
    }

    /// <summary>The same of any SQLite database that stands beside the store.</summary>
    /// <exception cref="IOException"><paramref name="path"/> exists.</exception>
    public static Task CopyDatabase(string database, string path, CancellationToken cancellation) =>
        Task.Factory.StartNew(() => Copy(database, Path.GetFullPath(path)), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static void Copy(string source, string path)
    {
        if (File.Exists(path))
            throw new IOException($"{path} exists already.");

        var unfinished = $"{path}.unfinished";
        File.Delete(unfinished);
        Vacuum(source, unfinished);
        using (var file = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite))
            file.Flush(flushToDisk: true);

        File.Move(unfinished, path);
    }

    private static void Vacuum(string source, string target)
    {
        try
        {
            using var database = Database.ForCopying(source);
            database.Execute($"VACUUM INTO '{target.Replace("'", "''", StringComparison.Ordinal)}'");
        }
        catch (Exception e)
        {
            File.Delete(target);
            throw Faults.Meaning(e);
        }
    }
}
