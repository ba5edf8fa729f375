using System.IO.Compression;
using Leerlabs.Storage.Attachments;
using Leerlabs.Storage.Sqlite;
using Leerlabs.Web;

namespace Leerlabs.Cli.Backups;

/// <summary>
/// Everything that a server needs to go on elsewhere, in one zip: the store, the keys of the sign-in (without them everyone would be locked out),
/// the audit trail and the bytes of files.
/// </summary>
internal static class Archive
{
    public const string Store = "leerlabs.db";
    public const string Audit = "audit.db";
    public const string Keys = "keys/";
    public const string Files = "files/";

    /// <summary>Also while a server uses the folder. It stands under its name only when it is whole, and only its owner can read it.</summary>
    /// <exception cref="IOException"><paramref name="file"/> exists.</exception>
    public static async Task Make(string folder, string file, CancellationToken cancellation)
    {
        if (File.Exists(file))
            throw new IOException($"{file} exists already.");

        using var parts = new Parts(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await SqliteBackup.Copy(folder, parts.File(Store), cancellation);
        if (File.Exists(DataFiles.Audit(folder)))
            await SqliteBackup.CopyDatabase(DataFiles.Audit(folder), parts.File(Audit), cancellation);

        var whole = parts.File("whole");
        await Pack(parts, zip => PackKeys(zip, DataFiles.Keys(folder), cancellation), new FolderAttachments(DataFiles.Files(folder)), whole, cancellation);
        File.Move(whole, file);
    }

    /// <summary>Of a cluster.</summary>
    /// <param name="copy">Writes the store into a new file.</param>
    /// <exception cref="IOException"><paramref name="file"/> exists.</exception>
    public static async Task Make(Func<string, Task> copy, SharedRows shared, IAttachments attachments, string file, CancellationToken cancellation)
    {
        if (File.Exists(file))
            throw new IOException($"{file} exists already.");

        using var parts = new Parts(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await copy(parts.File(Store));
        var whole = parts.File("whole");
        await Pack(parts, zip => shared.Pack(zip, cancellation), attachments, whole, cancellation);
        File.Move(whole, file);
    }

    private static async Task Pack(Parts parts, Func<ZipArchive, Task> packShared, IAttachments attachments, string whole, CancellationToken cancellation)
    {
        await using var file = new FileStream(whole, ForOwner());
        await using (var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation))
        {
            foreach (var name in new[] { Store, Audit }.Where(name => File.Exists(parts.File(name))))
                await zip.CreateEntryFromFileAsync(parts.File(name), name, CompressionLevel.Fastest, cancellation);
            await packShared(zip);
            await foreach (var kept in attachments.Kept(cancellation))
                await Pack(zip, attachments, kept, cancellation);
        }

        file.Flush(flushToDisk: true);
    }

    private static async Task PackKeys(ZipArchive zip, string keys, CancellationToken cancellation)
    {
        foreach (var key in Directory.Exists(keys) ? Directory.GetFiles(keys, "*.xml") : [])
            await zip.CreateEntryFromFileAsync(key, Keys + Path.GetFileName(key), CompressionLevel.Fastest, cancellation);
    }

    private static async Task Pack(ZipArchive zip, IAttachments attachments, KeptFile kept, CancellationToken cancellation)
    {
        await using var content = await attachments.Open(kept.Grain, kept.Key, cancellation);
        if (content is null)
            return;

        await using var part = await zip.CreateEntry($"{Files}{kept.Grain}/{kept.Key}", CompressionLevel.NoCompression).OpenAsync(cancellation);
        await content.CopyToAsync(part, cancellation);
    }

    private static FileStreamOptions ForOwner()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
