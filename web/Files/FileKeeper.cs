using System.Threading.Channels;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Storage;
using Leerlabs.Storage.Attachments;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Files;

/// <summary>
/// Lets bytes go that nobody needs any more: at once when a log says so, and in rounds for what was left behind by a house that fell over. Any number of
/// nodes may do it at the same time.
/// </summary>
internal sealed class FileKeeper(FileBook book, IGrainHost host, IAttachments attachments, TimeProvider time, ILogger<FileKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Round = TimeSpan.FromHours(6);

    private readonly Channel<GrainId> _soon = Channel.CreateUnbounded<GrainId>(new() { SingleReader = true });

    /// <summary>A log or request has just let go of bytes: its frame put one of these documents.</summary>
    public void Soon(GrainId log, IEnumerable<string> put)
    {
        if (FileKinds.Has(log.Kind) && put.Any(id => Ids.TypeOf(id) == "bytes"))
            _soon.Writer.TryWrite(log);
    }

    /// <summary>Forgets the bytes that a log no longer needs.</summary>
    public async Task Clear(GrainId log, CancellationToken cancellation)
    {
        foreach (var (key, uses) in await book.Bytes(log, cancellation))
            if (uses == 0)
            {
                await attachments.Forget(log, key, cancellation);
                await book.Tell(log, FileKinds.Forget(log, key), cancellation);
            }
    }

    /// <summary>Every log of the programme, every request that has files, uploads that nobody went on with, and bytes that no log knows of.</summary>
    public async Task ClearAll(CancellationToken cancellation)
    {
        foreach (var leerlab in (await host.Read(StoreMark.Programme, cancellation)).OfType("leerlab"))
            await Clear(new GrainId("log", Ids.KeyOf(leerlab.Text("leerlab")!)), cancellation);

        foreach (var request in await RequestsWithFiles(cancellation))
            await Clear(request, cancellation);

        var before = time.GetUtcNow() - Limits.UploadLife;
        await foreach (var upload in attachments.Uploads(before, cancellation))
            await attachments.DropUpload(upload.Grain, upload.Key, cancellation);
        await foreach (var log in LeftBehind(before, cancellation))
            await attachments.Forget(log.Grain, log.Key, cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var rounds = Rounds(stoppingToken);
        await foreach (var log in _soon.Reader.ReadAllAsync(stoppingToken))
            await Try(() => Clear(log, stoppingToken));
        await rounds;
    }

    private async Task Rounds(CancellationToken cancellation)
    {
        // A house that has just opened has other things to do first.
        await Task.Delay(First, time, cancellation);
        using var timer = new PeriodicTimer(Round, time);
        do
            await Try(() => ClearAll(cancellation));
        while (await timer.WaitForNextTickAsync(cancellation));
    }

    private ValueTask<GrainId[]> RequestsWithFiles(CancellationToken cancellation) => attachments.Kept(cancellation)
        .Select(file => file.Grain)
        .Where(grain => grain.Kind == "expert-request")
        .Distinct()
        .ToArrayAsync(cancellation);

    // Bytes are counted before they are kept, so what is old and not counted is nobody's.
    private async IAsyncEnumerable<KeptFile> LeftBehind(DateTimeOffset before, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var known = new Dictionary<GrainId, IReadOnlyDictionary<string, int>>();
        await foreach (var file in attachments.Kept(cancellation))
        {
            if (file.At > before)
                continue;
            if (!known.TryGetValue(file.Grain, out var bytes))
                known[file.Grain] = bytes = await book.Bytes(file.Grain, cancellation);
            if (!bytes.ContainsKey(file.Key))
                yield return file;
        }
    }

    private async Task Try(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (fault is StoreUnavailableException or IOException or InvalidOperationException)
        {
            logger.LogWarning(fault, "Bytes that nobody needs could not be removed now; the next round tries again");
        }
    }
}
