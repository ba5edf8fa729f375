using Orleans.Concurrency;

namespace Leerlabs.Silo.Orleans.Grains;

/// <summary>What is published for everybody.</summary>
[GrainType("library"), Reentrant]
public sealed class LibraryGrain(LiveServices services) : LiveGrain(services);
