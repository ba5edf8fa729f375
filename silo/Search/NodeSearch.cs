using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Leerlabs.Search.Finding;
using Leerlabs.Search.Following;
using Leerlabs.Search.Index;
using Leerlabs.Storage;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Search;

/// <summary>Search on one node: its own index, and what keeps it up to date with the store (docs/adr/0011).</summary>
public sealed class NodeSearch : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly HeardStore _store;
    private readonly SearchOptions _options;
    private readonly SearchIndex _index;
    private readonly CatchUp _catchUp;
    private readonly Follower _follower;
    private readonly Calm _calm;
    private readonly Answering _answering;
    private readonly WorkFinder _works;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private Task _rounds = Task.CompletedTask;

    private NodeSearch(HeardStore store, SearchIndex index, SearchOptions options, ILogger logger)
    {
        (_store, _options, _index, _logger) = (store, options, index, logger);
        _catchUp = new(store, index);
        _follower = new(_catchUp.Run, options.AtOnce, options.Time, logger);
        _calm = new(_follower.Nudge, options.Pause, options.Time, _stopping.Token);
        _answering = new(index);
        _works = new(index);
    }

    /// <summary>Opens the index of this node, or makes it.</summary>
    /// <param name="path">The file of the index.</param>
    public static NodeSearch Open(HeardStore store, string path, SearchOptions options, ILogger<NodeSearch> logger) => new(store, SearchIndex.Open(path), options, logger);

    /// <summary>Begins to follow the store. When this ends, it is known which grains there are; what they hold comes into the index meanwhile.</summary>
    public async Task Start()
    {
        _store.Changed += Hear;
        await Round();
        _rounds = _options.Alone ? Task.CompletedTask : Rounds();
    }

    /// <summary>Ends when the index has what these grains held when it was asked.</summary>
    public Task UpTo(IEnumerable<GrainId> grains) => Task.WhenAll(
        grains.Where(grain => Sources.Of(grain.Kind) is not null)
            .Select(grain => _options.Alone ? _follower.UpTo(grain) : _follower.Nudge(grain, first: true))
            .Append(_calm.Now()));

    /// <summary>Finds what the searcher may read. The grains are asked again, whatever the index holds.</summary>
    /// <param name="take">Hits at most.</param>
    public async Task<SearchAnswer> Find(SearchQuestion question, int take, Reread reread, CancellationToken cancellation)
    {
        await KeepUp(question.Audiences.Keys, cancellation);
        return await _answering.Answer(question, take, reread, cancellation);
    }

    /// <summary>Finds published works. Whoever shows them asks the library for each once more.</summary>
    public async Task<FoundWorks> FindWorks(WorkQuestion question, CancellationToken cancellation)
    {
        await KeepUp([LibraryRules.Main], cancellation);
        return _works.Find(question);
    }

    public async ValueTask DisposeAsync()
    {
        _store.Changed -= Hear;
        await _stopping.CancelAsync();
        await _rounds;
        await _follower.DisposeAsync();
        _index.Dispose();
        _stopping.Dispose();
    }

    /// <summary>An index that can't keep up shows a little less, and shows it in time.</summary>
    private async Task KeepUp(IEnumerable<GrainId> grains, CancellationToken cancellation)
    {
        await UpTo(grains).WaitAsync(Patience, _options.Time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
    }

    private void Hear(GrainId grain)
    {
        if (Sources.Of(grain.Kind) is not { } source)
            return;

        _catchUp.Changed(grain);
        if (source.Whole)
            _calm.Soon(grain);
        else
            _follower.Nudge(grain);
    }

    private async Task Round()
    {
        try
        {
            foreach (var source in Sources.All)
                await foreach (var grain in _store.Grains(source.Kind, _stopping.Token))
                    _ = _follower.Nudge(grain);
        }
        catch (Exception fault) when (fault is StoreUnavailableException or OperationCanceledException)
        {
            _logger.LogWarning("The store can't tell now which grains there are: {Reason}", fault.Message);
        }
    }

    /// <summary>Others write to the store too, and nobody tells.</summary>
    private async Task Rounds()
    {
        using var timer = new PeriodicTimer(_options.RoundEvery, _options.Time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stopping.Token))
                await Round();
        }
        catch (OperationCanceledException)
        {
            // The node stops.
        }
    }
}
