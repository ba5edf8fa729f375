using Orleans.Concurrency;

namespace Leerlabs.Silo.Orleans.Grains;

/// <summary>Finds schools and people.</summary>
[GrainType("directory"), Reentrant]
public sealed class DirectoryGrain(LiveServices services) : LiveGrain(services);
