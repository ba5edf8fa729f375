using System.Security.Cryptography;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Attachments;
using Leerlabs.Web.Files.Content;

namespace Leerlabs.Web.Files;

/// <summary>
/// Takes the bytes of uploads in, a piece at a time, and keeps them once they are whole and fit. Every step can be done again: whoever lost the line or an
/// answer goes on from what is here.
/// </summary>
internal sealed class Intake(FileBook book, IAttachments attachments) : IDisposable
{
    private const int Piece = 1024 * 1024;
    private const int WholeAtOnce = 4;

    private readonly SemaphoreSlim _looking = new(WholeAtOnce);

    /// <summary>How far an upload of this person is; null when there is none.</summary>
    public async Task<UploadState?> State(GrainId log, string upload, string person, CancellationToken cancellation)
    {
        if (await book.Upload(log, upload, cancellation) is not { } known || known.By != person)
            return null;

        var received = await attachments.Received(log, upload, cancellation);
        return known.Whole is { } whole && received == 0 ? new(known.Size, known.Size, whole) : new(received, known.Size, null);
    }

    /// <summary>Adds what comes in behind the bytes that are here.</summary>
    public async Task<Result<UploadState>> Take(GrainId log, string upload, string person, long offset, Stream content, CancellationToken cancellation)
    {
        if (await State(log, upload, person, cancellation) is not { } state)
            return Refusal.NotFound("upload-not-there");
        if (state.Whole is not null)
            return state;
        if (state.Offset != offset)
            return Refusal.Conflict("upload-offset");

        var known = (await book.Upload(log, upload, cancellation))!;
        var most = known.Bytes is null ? known.Size : offset;
        var received = await Receive(log, upload, offset, most, content, cancellation);
        if (received < 0)
            return Refusal.Conflict("upload-offset");

        return received < most ? new UploadState(received, known.Size, null) : await Whole(log, upload, cancellation);
    }

    public void Dispose() => _looking.Dispose();

    /// <returns>How many bytes are here now; less than nothing when someone else added meanwhile, or more comes than was announced.</returns>
    private async Task<long> Receive(GrainId log, string upload, long offset, long most, Stream content, CancellationToken cancellation)
    {
        var piece = new byte[Piece];
        while (true)
        {
            // What came before a line is cut is kept.
            var count = await ReadPiece(content, piece, cancellation);
            if (count == 0)
                return offset;
            if (offset + count > most || await attachments.Append(log, upload, offset, piece.AsMemory(0, count), CancellationToken.None) != offset + count)
                return -1;

            offset += count;
        }
    }

    private static async Task<int> ReadPiece(Stream content, byte[] piece, CancellationToken cancellation)
    {
        var count = 0;
        try
        {
            while (count < piece.Length && await content.ReadAsync(piece.AsMemory(count), cancellation) is > 0 and var more)
                count += more;
        }
        catch (Exception cut) when (count > 0 && cut is IOException or OperationCanceledException)
        {
            // The next read says it again.
        }

        return count;
    }

    private async Task<Result<UploadState>> Whole(GrainId log, string upload, CancellationToken cancellation)
    {
        await _looking.WaitAsync(cancellation);
        try
        {
            var found = Inspection.Of(await attachments.ReadUpload(log, upload, cancellation));
            if (found.Succeeded)
                return await Keep(log, upload, found.Value, cancellation);

            await attachments.DropUpload(log, upload, cancellation);
            await book.Tell(log, FileKinds.Drop(log, upload), cancellation);
            return found.Refusal;
        }
        finally
        {
            _looking.Release();
        }
    }

    // The log counts the bytes first and says under which key: from then on nobody takes them for left behind. The upload goes last, so that a
    // house that fell over in between does the rest when the client asks again.
    private async Task<Result<UploadState>> Keep(GrainId log, string upload, FoundFile file, CancellationToken cancellation)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span));
        await book.Tell(log, FileKinds.Finish(log, upload, hash, file), cancellation);
        if (await book.Upload(log, upload, cancellation) is not { Bytes: { } key, Whole: { } whole })
            return Refusal.NotFound("upload-not-there");

        await attachments.Keep(log, key, file.Bytes, cancellation);
        await attachments.DropUpload(log, upload, cancellation);
        return new UploadState(whole.Size, whole.Size, whole);
    }
}

/// <summary>How far an upload is.</summary>
/// <param name="Offset">Bytes that are here.</param>
/// <param name="Size">Bytes that were announced.</param>
/// <param name="Whole">What it turned out to be, once it is whole and kept.</param>
internal sealed record UploadState(long Offset, long Size, WholeFile? Whole);
