using Leerlabs.Grains.Core;
using Leerlabs.Silo;

namespace Leerlabs.Web.Live;

/// <summary>The grains that this node hears, each as long as someone here needs it.</summary>
internal sealed class Feeds(IGrainHost host, Rechecks rechecks)
{
    private readonly Dictionary<GrainId, Entry> _entries = [];

    public IReadOnlyCollection<GrainFeed> All
    {
        get
        {
            lock (_entries)
                return [.. _entries.Values.Select(entry => entry.Feed)];
        }
    }

    /// <summary>The feed of a grain, observed before this answers: whatever happens from then on is in it. Give it back with <see cref="Leave"/>.</summary>
    public async Task<GrainFeed> Join(GrainId grain)
    {
        var entry = Take(grain);
        try
        {
            await entry.Started.Value;
            return entry.Feed;
        }
        catch
        {
            await Leave(entry.Feed);
            throw;
        }
    }

    public async ValueTask Leave(GrainFeed feed)
    {
        if (GiveBack(feed) is { } last)
            await last.Stop();
    }

    private Entry Take(GrainId grain)
    {
        lock (_entries)
        {
            if (!_entries.TryGetValue(grain, out var entry))
                _entries[grain] = entry = new(this, new GrainFeed(grain, rechecks));

            entry.Users++;
            return entry;
        }
    }

    private Entry? GiveBack(GrainFeed feed)
    {
        lock (_entries)
        {
            var entry = _entries[feed.Grain];
            if (--entry.Users > 0)
                return null;

            _entries.Remove(feed.Grain);
            return entry;
        }
    }

    private sealed class Entry
    {
        private readonly Feeds _feeds;
        private IAsyncDisposable? _observation;

        public Entry(Feeds feeds, GrainFeed feed) => (_feeds, Feed, Started) = (feeds, feed, new(Start));

        public GrainFeed Feed { get; }

        public int Users { get; set; }

        public Lazy<Task> Started { get; }

        public async Task Stop()
        {
            if (_observation is not null)
                await _observation.DisposeAsync();
        }

        // Started once for all who wait; none of them may cancel it for the others.
        private async Task Start() => _observation = await _feeds.Observe(Feed);
    }

    private Task<IAsyncDisposable> Observe(GrainFeed feed) => host.Observe(feed.Grain, feed, CancellationToken.None);
}
