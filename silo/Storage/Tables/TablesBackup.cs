using Leerlabs.Storage.Copying;
using Leerlabs.Storage.Sqlite;

namespace Leerlabs.Storage.Tables;

/// <summary>Backups of the tables are SQLite databases, the same as those of one machine: either can be put back in either.</summary>
public static class TablesBackup
{
    /// <summary>Writes a store as it is now into a new file, also while servers use it.</summary>
    /// <exception cref="StoreUnavailableException">The tables can't be reached.</exception>
    public static async Task Copy(TablesStore store, string file, CancellationToken cancellation)
    {
        var folder = $"{file}.folder";
        Directory.CreateDirectory(folder);
        try
        {
            await using (var target = SqliteStore.Open(folder))
                await new StoreCopy(await store.Cut(cancellation), target.Content()).Run(null, cancellation);

            await SqliteBackup.Copy(folder, file, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Puts a backup in the place of all grains; what was erased since is erased in it too. Stop the servers first.</summary>
    /// <param name="force">Overwrite what is there.</param>
    /// <exception cref="StoreUnusableException">The backup is no whole database, or there are grains and force was not asked for.</exception>
    public static async Task Restore(string file, TablesStore store, bool force, CancellationToken cancellation)
    {
        var content = store.Content();
        var there = await content.AllGrains(cancellation).ToListAsync(cancellation);
        if (there.Count > 0 && !force)
            throw new StoreUnusableException($"There are {there.Count} grains in the tables already. Nothing was changed; use --force to overwrite them.");

        var folder = Directory.CreateTempSubdirectory("leerlabs-restore-").FullName;
        try
        {
            await File.WriteAllLinesAsync(new DataFolder(folder).Journal, await content.Erasures(cancellation), cancellation);
            SqliteRestore.Restore(file, folder, force: false);
            foreach (var grain in there)
                await content.Begin(grain, cancellation);

            await using var source = SqliteStore.Open(folder);
            await new StoreCopy(source.Content(), content).Run(null, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
