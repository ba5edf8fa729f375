using Orleans.Concurrency;

namespace Leerlabs.Silo.Orleans.Grains;

/// <summary>A request of a leerlab to the expertpool.</summary>
[GrainType("expert-request"), Reentrant]
public sealed class ExpertRequestGrain(LiveServices services) : LiveGrain(services);
