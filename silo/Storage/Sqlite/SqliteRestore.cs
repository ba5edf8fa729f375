namespace Leerlabs.Storage.Sqlite;

/// <summary>Puts a backup in the place of a store. What was erased since the backup was made is erased in it too (design 4.12).</summary>
public static class SqliteRestore
{
    /// <summary>The folder's journal of erasures is kept. Nothing is touched before the backup is found whole.</summary>
    /// <param name="force">Overwrite a database that is there.</param>
    /// <exception cref="StoreUnusableException">The backup is no whole database, the folder is in use, or it holds a database and force was not asked for.</exception>
    public static void Restore(string backupFile, string dataFolder, bool force)
    {
        if (!File.Exists(backupFile) || !FileCheck.Holds(backupFile))
            throw new StoreUnusableException($"{backupFile} is no backup of Leerlabs.");

        var folder = new DataFolder(Path.GetFullPath(dataFolder));
        using var held = FolderLock.Take(folder);
        if (File.Exists(folder.Database) && !force)
            throw new StoreUnusableException($"{folder.Path} holds a database already. Nothing was changed; use --force to overwrite it.");

        var restored = $"{folder.Database}.restoring";
        try
        {
            Prepare(backupFile, restored, folder);
            Swap(restored, folder);
        }
        catch (Exception e)
        {
            File.Delete(restored);
            throw Faults.Meaning(e);
        }
    }

    // VACUUM writes the file anew, so that no freed page keeps what was erased just now.
    private static void Prepare(string backupFile, string restored, DataFolder folder)
    {
        File.Copy(backupFile, restored, overwrite: true);
        using var tables = new Tables(Database.ForWriting(restored));
        new ErasureJournal(folder.Journal).Reconcile(tables);
        tables.Database.Execute("VACUUM");
        tables.Database.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    // The old log goes first: SQLite would take it for the new database's.
    private static void Swap(string restored, DataFolder folder)
    {
        using (var file = new FileStream(restored, FileMode.Open, FileAccess.ReadWrite))
            file.Flush(flushToDisk: true);

        File.Delete(folder.WriteAheadLog);
        File.Delete(folder.SharedMemory);
        File.Move(restored, folder.Database, overwrite: true);
    }
}
