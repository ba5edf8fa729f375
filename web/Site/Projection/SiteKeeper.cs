using System.Threading.Channels;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.Programme;
using Leerlabs.Silo;

namespace Leerlabs.Web.Site.Projection;

/// <summary>Keeps what is public at hand on this node: hears the library, the directory and the programme, and reads anew what changed (docs/adr/0025).</summary>
internal sealed class SiteKeeper(IGrainHost host, SiteReading reading, TimeProvider time, ILogger<SiteKeeper> logger) : BackgroundService, IGrainObserver
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private readonly Channel<(GrainId Grain, IReadOnlyList<string>? Ids)> _news = Channel.CreateUnbounded<(GrainId, IReadOnlyList<string>?)>();
    private readonly TaskCompletionSource _read = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile PublicSite? _site;

    /// <summary>What is public now; waits until it has been read for the first time.</summary>
    public async ValueTask<PublicSite> Now(CancellationToken cancellation)
    {
        if (_site is null)
            await _read.Task.WaitAsync(cancellation);
        return _site!;
    }

    /// <summary>What is public, if it was read already.</summary>
    public PublicSite? Known => _site;

    /// <summary>Something else is public than before.</summary>
    public event Action<PublicSite>? Turned;

    public void OnFrames(GrainId grain, IReadOnlyList<Frame> frames) => _news.Writer.TryWrite(
        (grain, [.. frames.SelectMany(frame => frame.Puts.Select(put => put.Id).Concat(frame.Deletes.Select(gone => gone.Id)))]));

    public void OnBroken(GrainId grain) => _news.Writer.TryWrite((grain, null));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                await Keep(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(fault, "What is public could not be read");
                await Task.Delay(Rest, time, stoppingToken);
            }
    }

    private async Task Keep(CancellationToken stopping)
    {
        await using var library = await host.Observe(LibraryRules.Main, this, stopping);
        await using var directory = await host.Observe(DirectoryRules.Main, this, stopping);
        await using var programme = await host.Observe(ProgrammeRules.Main, this, stopping);
        await Read(stopping);
        while (await _news.Reader.WaitToReadAsync(stopping))
            await Follow(stopping);
    }

    private async Task Read(CancellationToken stopping)
    {
        Turn(await reading.Whole((_site?.Version ?? 0) + 1, stopping));
        _read.TrySetResult();
    }

    private async Task Follow(CancellationToken stopping)
    {
        var heard = new List<(GrainId Grain, string Id)>();
        while (_news.Reader.TryRead(out var news))
        {
            if (news.Ids is null)
            {
                await Read(stopping);
                return;
            }

            heard.AddRange(news.Ids.Select(id => (news.Grain, id)));
        }

        Turn(await reading.Anew(_site!, heard.ToLookup(one => one.Grain, one => one.Id), stopping));
    }

    private void Turn(PublicSite site)
    {
        if (ReferenceEquals(site, _site))
            return;

        _site = site;
        Turned?.Invoke(site);
    }
}
