using Orleans.Concurrency;

namespace Leerlabs.Silo.Orleans.Grains;

/// <summary>The mails on their way out.</summary>
[GrainType("post"), Reentrant]
public sealed class PostGrain(LiveServices services) : LiveGrain(services);
