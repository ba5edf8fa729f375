using Orleans.Concurrency;

namespace Leerlabs.Silo.Orleans.Grains;

/// <summary>A lesson visit of two teachers.</summary>
[GrainType("visit"), Reentrant]
public sealed class VisitGrain(LiveServices services) : LiveGrain(services);
