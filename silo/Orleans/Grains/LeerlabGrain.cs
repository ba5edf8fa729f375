using Orleans.Concurrency;

namespace Leerlabs.Silo.Orleans.Grains;

/// <summary>A leerlab: its question, schools, members and phases.</summary>
[GrainType("leerlab"), Reentrant]
public sealed class LeerlabGrain(LiveServices services) : LiveGrain(services);
