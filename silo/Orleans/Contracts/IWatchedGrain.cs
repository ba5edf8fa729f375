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

    [Alias("leave")]
    Task Leave(string node);
}
