using Leerlabs.Grains.Core;

namespace Leerlabs.Storage.Attachments;

/// <summary>
/// What keeps the bytes of files, apart from the grains that know of them: uploads on their way, and what became files. Both are kept per grain, so that
/// nothing is shared between two of them. Keys are those of the grain's documents (<c>a-z 0-9 -</c>).
/// </summary>
public interface IAttachments : IAsyncDisposable
{
    /// <summary>How many bytes of an upload are here; 0 when none came yet.</summary>
    /// <exception cref="StoreUnavailableException">Not now; it may go better later.</exception>
    Task<long> Received(GrainId grain, string upload, CancellationToken cancellation);

    /// <summary>Adds bytes to an upload that has come as far as <paramref name="offset"/>. When it has not, nothing is added.</summary>
    /// <returns>How many bytes are here now.</returns>
    /// <exception cref="StoreUnavailableException">Not now; it may go better later, from what <see cref="Received"/> says.</exception>
    Task<long> Append(GrainId grain, string upload, long offset, ReadOnlyMemory<byte> bytes, CancellationToken cancellation);

    /// <summary>All bytes of an upload that are here.</summary>
    /// <exception cref="StoreUnavailableException">Not now; it may go better later.</exception>
    Task<byte[]> ReadUpload(GrainId grain, string upload, CancellationToken cancellation);

    /// <summary>Forgets an upload; no fault when there is none.</summary>
    /// <exception cref="StoreUnavailableException">Not now; it may go better later.</exception>
    Task DropUpload(GrainId grain, string upload, CancellationToken cancellation);

    /// <summary>Keeps bytes under their key; done once more it changes nothing. When it answers they are on the disk.</summary>
    /// <exception cref="StoreUnavailableException">Not now; it may go better later.</exception>
    Task Keep(GrainId grain, string key, ReadOnlyMemory<byte> bytes, CancellationToken cancellation);

    /// <summary>The bytes from their start, to read anywhere; null when there are none.</summary>
    /// <exception cref="StoreUnavailableException">Not now; it may go better later.</exception>
    Task<Stream?> Open(GrainId grain, string key, CancellationToken cancellation);

    /// <summary>Removes bytes for good; no fault when there are none.</summary>
    /// <exception cref="StoreUnavailableException">Not now; it may go better later.</exception>
    Task Forget(GrainId grain, string key, CancellationToken cancellation);

    /// <summary>Everything that is kept, uploads excepted, in no order.</summary>
    IAsyncEnumerable<KeptFile> Kept(CancellationToken cancellation);

    /// <summary>Uploads to which nothing was added since an instant.</summary>
    IAsyncEnumerable<KeptFile> Uploads(DateTimeOffset untouchedSince, CancellationToken cancellation);
}

/// <summary>Bytes that are kept.</summary>
/// <param name="At">When they were last written.</param>
public sealed record KeptFile(GrainId Grain, string Key, long Size, DateTimeOffset At);
