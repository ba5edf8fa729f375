using Orleans.Concurrency;

namespace Leerlabs.Silo.Orleans.Grains;

/// <summary>A school, as it stands in the register and with its members.</summary>
[GrainType("school"), Reentrant]
public sealed class SchoolGrain(LiveServices services) : LiveGrain(services);
