using Orleans.Concurrency;

namespace Leerlabs.Silo.Orleans.Grains;

/// <summary>The programme that starts leerlabs.</summary>
[GrainType("programme"), Reentrant]
public sealed class ProgrammeGrain(LiveServices services) : LiveGrain(services);
