using System.IO.Compression;
using Leerlabs.Grains.Core;
using Leerlabs.Storage;
using Leerlabs.Storage.Attachments;
using Leerlabs.Storage.Sqlite;
using Leerlabs.Storage.Tables;
using Leerlabs.Storage.Tables.Client;
using Leerlabs.Web;

namespace Leerlabs.Cli.Backups;

/// <summary>
/// Puts what <see cref="Archive"/> made in a data folder. The store is replaced; keys and audit trail that are there stay, because they are never
/// older than the backup's.
/// </summary>
internal static class Restoring
{
    /// <param name="force">Overwrite a store that is there.</param>
    /// <exception cref="StoreUnusableException">It is no backup, the folder is in use, or it holds a store and force was not asked for.</exception>
    public static async Task Run(string file, string folder, bool force, CancellationToken cancellation)
    {
        if (!await IsZip(file, cancellation))
        {
            SqliteRestore.Restore(file, folder, force);
            return;
        }

        Directory.CreateDirectory(folder);
        using var parts = new Parts(folder);
        using var zip = await Open(file, cancellation);
        if (!await Unpack(zip, Archive.Store, parts.File(Archive.Store), cancellation))
            throw new StoreUnusableException($"{file} is no backup of Leerlabs.");

        SqliteRestore.Restore(parts.File(Archive.Store), folder, force);
        await Unpack(zip, Archive.Audit, DataFiles.Audit(folder), cancellation);
        await UnpackKeys(zip, DataFiles.Keys(folder), cancellation);
        var choice = new StoreChoice(folder, null);
        await using var store = await choice.Open(TimeProvider.System, cancellation);
        await UnpackFiles(zip, store, choice, cancellation);
    }

    /// <summary>Puts a backup into Azure Table storage; keys and audit trail there stay as they are, and those of a backup of tables are added.</summary>
    /// <param name="force">Overwrite the grains that are there.</param>
    /// <exception cref="StoreUnusableException">It is no backup, or there are grains and force was not asked for.</exception>
    public static async Task Run(string file, StoreChoice tables, bool force, CancellationToken cancellation)
    {
        await using var store = await tables.OpenTables(TimeProvider.System, cancellation);
        if (!await IsZip(file, cancellation))
        {
            await TablesBackup.Restore(file, store, force, cancellation);
            return;
        }

        using var parts = new Parts(Path.GetTempPath());
        using var zip = await Open(file, cancellation);
        if (!await Unpack(zip, Archive.Store, parts.File(Archive.Store), cancellation))
            throw new StoreUnusableException($"{file} is no backup of Leerlabs.");

        await TablesBackup.Restore(parts.File(Archive.Store), store, force, cancellation);
        using var client = new HttpTables(TableConnection.Parse(tables.Connection!));
        await new SharedRows(client, tables.Prefix).Unpack(zip, cancellation);
        await UnpackFiles(zip, store, tables, cancellation);
    }

    // What was erased since the backup was made must not come back with it: bytes that the restored documents do not name go.
    private static async Task UnpackFiles(ZipArchive zip, IGrainStore store, StoreChoice choice, CancellationToken cancellation)
    {
        await using var attachments = choice.Attachments();
        foreach (var part in zip.Entries)
            if (part.FullName.Split('/') is [var folder, var kind, var key, var name] && folder + "/" == Archive.Files && GrainId.TryParse($"{kind}/{key}", out var grain) && name.Length > 0)
                await attachments.Keep(grain, name, await Bytes(part, cancellation), cancellation);
        await foreach (var left in NeededBytes.Left(store, attachments, cancellation))
            await attachments.Forget(left.Grain, left.Key, cancellation);
    }

    private static async Task<byte[]> Bytes(ZipArchiveEntry part, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await using var content = await part.OpenAsync(cancellation);
        await content.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    private static async Task<bool> IsZip(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
            return false;

        var start = new byte[2];
        await using var stream = File.OpenRead(file);
        return await stream.ReadAtLeastAsync(start, 2, throwOnEndOfStream: false, cancellation) == 2 && start.AsSpan().SequenceEqual("PK"u8);
    }

    private static async Task<ZipArchive> Open(string file, CancellationToken cancellation)
    {
        try
        {
            return await ZipFile.OpenReadAsync(file, cancellation);
        }
        catch (InvalidDataException damaged)
        {
            throw new StoreUnusableException($"{file} is damaged: {damaged.Message}", damaged);
        }
    }

    private static async Task UnpackKeys(ZipArchive zip, string keys, CancellationToken cancellation)
    {
        Directory.CreateDirectory(keys);
        foreach (var key in zip.Entries.Where(entry => entry.FullName == Archive.Keys + entry.Name && entry.Name.EndsWith(".xml", StringComparison.Ordinal)))
            await Unpack(zip, key.FullName, Path.Combine(keys, key.Name), cancellation);
    }

    /// <returns>Whether the zip holds it. A file that is there stays.</returns>
    private static async Task<bool> Unpack(ZipArchive zip, string name, string path, CancellationToken cancellation)
    {
        if (zip.GetEntry(name) is not { } entry)
            return false;

        if (!File.Exists(path))
            await entry.ExtractToFileAsync(path, cancellation);
        return true;
    }
}
