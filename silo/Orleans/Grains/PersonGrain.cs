using Orleans.Concurrency;

namespace Leerlabs.Silo.Orleans.Grains;

/// <summary>A person: profile, concepts, inbox, sessions.</summary>
[GrainType("person"), Reentrant]
public sealed class PersonGrain(LiveServices services) : LiveGrain(services);
