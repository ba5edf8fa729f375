using Orleans.Concurrency;

namespace Leerlabs.Silo.Orleans.Grains;

/// <summary>A meeting of a leerlab or of one school.</summary>
[GrainType("meeting"), Reentrant]
public sealed class MeetingGrain(LiveServices services) : LiveGrain(services);
