using System.Runtime.CompilerServices;
using Leerlabs.Grains.Core;

namespace Leerlabs.Storage.Attachments;

/// <summary>Files in a folder beside the database: <c>{kind}/{key}/{hash}-{seq}</c>, and uploads in a folder of their own.</summary>
public sealed class FolderAttachments(string folder) : IAttachments
{
    private const string UploadFolder = "uploads";

    public Task<long> Received(GrainId grain, string upload, CancellationToken cancellation) =>
        Guarded(() => Task.FromResult(Length(Upload(grain, upload))));

    public Task<long> Append(GrainId grain, string upload, long offset, ReadOnlyMemory<byte> bytes, CancellationToken cancellation) => Guarded(async () =>
    {
        var path = Upload(grain, upload);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        if (file.Length != offset)
            return file.Length;

        file.Position = offset;
        await file.WriteAsync(bytes, cancellation);
        return file.Length;
    });

    public Task<byte[]> ReadUpload(GrainId grain, string upload, CancellationToken cancellation) =>
        Guarded(() => File.ReadAllBytesAsync(Upload(grain, upload), cancellation));

    public Task DropUpload(GrainId grain, string upload, CancellationToken cancellation) => Remove(Upload(grain, upload));

    public Task Keep(GrainId grain, string key, ReadOnlyMemory<byte> bytes, CancellationToken cancellation) => Guarded(async () =>
    {
        var path = PathOf(grain, key);
        if (File.Exists(path))
            return 0L;

        // Under its own name it stands only when it is whole and on the disk; what was broken off goes as an upload does.
        var unfinished = Upload(grain, $"{Guid.NewGuid():n}");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Directory.CreateDirectory(Path.GetDirectoryName(unfinished)!);
        await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(bytes, cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
        return bytes.Length;
    });

    public Task<Stream?> Open(GrainId grain, string key, CancellationToken cancellation) => Guarded(() => Task.FromResult<Stream?>(
        File.Exists(PathOf(grain, key)) ? new FileStream(PathOf(grain, key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, useAsync: true) : null));

    public Task Forget(GrainId grain, string key, CancellationToken cancellation) => Remove(PathOf(grain, key));

    public IAsyncEnumerable<KeptFile> Kept(CancellationToken cancellation) => Files(folder, DateTimeOffset.MaxValue, cancellation);

    public IAsyncEnumerable<KeptFile> Uploads(DateTimeOffset untouchedSince, CancellationToken cancellation) =>
        Files(Path.Combine(folder, UploadFolder), untouchedSince, cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async IAsyncEnumerable<KeptFile> Files(string root, DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var path in Directory.Exists(root) ? Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories) : [])
        {
            cancellation.ThrowIfCancellationRequested();
            if (Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar) is not [var kind, var key, var name] || !GrainId.TryParse($"{kind}/{key}", out var grain))
                continue;
            if (new FileInfo(path) is { Exists: true } file && file.LastWriteTimeUtc <= before.UtcDateTime)
                yield return new(grain, name, file.Length, file.LastWriteTimeUtc);
        }
    }

    private static long Length(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private static Task<long> Remove(string path) => Guarded(() =>
    {
        if (File.Exists(path))
            File.Delete(path);
        return Task.FromResult(0L);
    });

    private static async Task<T> Guarded<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The folder of the files can't be used now: {fault.Message}", fault);
        }
    }

    private string PathOf(GrainId grain, string key) => Path.Combine(folder, grain.Kind, grain.Key, Safe(key));

    private string Upload(GrainId grain, string upload) => Path.Combine(folder, UploadFolder, grain.Kind, grain.Key, Safe(upload));

    // Keys come from documents and were checked; nothing may ever lead out of the folder.
    private static string Safe(string key) =>
        key.Length > 0 && key.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
            ? key
            : throw new ArgumentException("A key of bytes is made of a-z 0-9 -.", nameof(key));
}
