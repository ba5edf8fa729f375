using Orleans.Concurrency;

namespace Leerlabs.Silo.Orleans.Grains;

/// <summary>A research log.</summary>
[GrainType("log"), Reentrant]
public sealed class LogGrain(LiveServices services) : LiveGrain(services);
