using Orleans.Concurrency;

namespace Leerlabs.Silo.Orleans.Grains;

/// <summary>A practice example of a leerlab.</summary>
[GrainType("practice-example"), Reentrant]
public sealed class PracticeExampleGrain(LiveServices services) : LiveGrain(services);
