using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Silo.Orleans.Contracts;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Silo.Orleans.Grains;

/// <summary>The web nodes that watch one grain. A frame is written once for all of them.</summary>
internal sealed class NodeFeeds(GrainId grain, LiveServices services) : IGrainObserver
{
    private readonly Dictionary<string, NodeFeed> _feeds = new(StringComparer.Ordinal);

    /// <summary>The node hears what comes; it has said so just now.</summary>
    public void Keep(string node, INodeObserver observer)
    {
        if (!_feeds.TryGetValue(node, out var feed))
            _feeds[node] = feed = new($"{grain}", observer, fault => Lose(node, fault));

        feed.Kept = services.Clock.GetTimestamp();
    }

    public void Remove(string node) => _feeds.Remove(node);

    /// <summary>Passes on what one node said to the others.</summary>
    public void Whisper(string from, ReadOnlyMemory<byte> note)
    {
        foreach (var (node, feed) in _feeds)
            if (node != from)
                feed.Whisper(note);
    }

    /// <summary>Forgets the nodes that did not renew their watch: they died, or gave it up and could not say so.</summary>
    public void ForgetSilent()
    {
        foreach (var (node, feed) in _feeds.ToList())
            if (services.Clock.GetElapsedTime(feed.Kept) > services.Options.ForgetNode)
                _feeds.Remove(node);
    }

    /// <summary>This activation goes.</summary>
    public void TellMoved()
    {
        foreach (var feed in _feeds.Values)
            feed.TellMoved();

        _feeds.Clear();
    }

    public void OnFrames(GrainId grain, IReadOnlyList<Frame> frames)
    {
        if (_feeds.Count == 0)
            return;

        ImmutableArray<WireFrame> wire = [.. frames.Select(WireFrame.Of)];
        foreach (var feed in _feeds.Values)
            feed.Add(wire);
    }

    public void OnBroken(GrainId grain)
    {
        foreach (var feed in _feeds.Values)
            feed.Break();
    }

    private void Lose(string node, Exception fault)
    {
        services.Logger.LogWarning("{Grain} does not reach node {Node}, which has to ask again: {Reason}", grain, node, fault.Message);
        _feeds.Remove(node);
    }
}
