using Orleans.Concurrency;

namespace Leerlabs.Silo.Orleans.Grains;

/// <summary>A coach: the time there is, the leerlabs coached, and what is asked.</summary>
[GrainType("coach"), Reentrant]
public sealed class CoachGrain(LiveServices services) : LiveGrain(services);
