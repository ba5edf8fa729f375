using Orleans.Concurrency;

namespace Leerlabs.Silo.Orleans.Grains;

/// <summary>The experts of one theme.</summary>
[GrainType("expert-pool"), Reentrant]
public sealed class ExpertPoolGrain(LiveServices services) : LiveGrain(services);
