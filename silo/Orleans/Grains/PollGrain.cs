using Orleans.Concurrency;

namespace Leerlabs.Silo.Orleans.Grains;

/// <summary>A date poll of a leerlab.</summary>
[GrainType("poll"), Reentrant]
public sealed class PollGrain(LiveServices services) : LiveGrain(services);
