using Orleans.Concurrency;

namespace Leerlabs.Silo.Orleans.Contracts;

/// <summary>
/// The one grain that looks after all the others: it fires due times and has left messages delivered, once per cluster. Two of it (a
/// partition) do no harm: what is fired or delivered twice is taken once.
/// </summary>
[Alias("leerlabs.watchman")]
public interface IWatchmanGrain : IGrainWithStringKey
{
    /// <summary>Every silo says this now and then, so that the watchman comes back when its silo dies.</summary>
    [Alias("keep")]
    Task Keep();

    /// <summary>A due time was set that comes before the next round.</summary>
    [Alias("due")]
    [OneWay]
    Task DueSet(DateTimeOffset at);

    /// <summary>Grains went with messages that may not have been delivered.</summary>
    [Alias("recover")]
    [OneWay]
    Task Recover();
}
