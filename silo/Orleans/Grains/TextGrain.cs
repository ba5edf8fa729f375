using Orleans.Concurrency;

namespace Leerlabs.Silo.Orleans.Grains;

/// <summary>A text that several people write at the same time.</summary>
[GrainType("text"), Reentrant]
public sealed class TextGrain(LiveServices services) : LiveGrain(services);
