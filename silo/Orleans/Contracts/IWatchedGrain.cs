using Orleans.Concurrency;

namespace Leerlabs.Silo.Orleans.Contracts;

/// <summary>What a web node asks of a grain that it watches for its browsers.</summary>
[Alias("leerlabs.watched")]
public interface IWatchedGrain : IGrainWithStringKey
{
    /// <summary>
    /// From now on the node gets every frame of this activation; to be repeated, or the grain forgets the node. The answer holds what
    /// the node lacks.
    /// </summary>
    [Alias("watch")]
    Task<WatchAnswer> Watch(WatchRequest request);

    /// <summary>Passes something on to the other nodes that watch; nothing of it is kept.</summary>
    [Alias("whisper")]
    [OneWay]
    Task Whisper(string node, ReadOnlyMemory<byte> note);

    [Alias("leave")]
    Task Leave(string node);
}
