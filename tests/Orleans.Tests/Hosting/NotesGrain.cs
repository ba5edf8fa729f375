using Leerlabs.Silo.Orleans.Grains;
using Orleans.Concurrency;

namespace Leerlabs.Orleans.Tests.Hosting;

/// <summary>The board of notes of the host's contract, as a grain.</summary>
[GrainType("notes"), Reentrant]
public sealed class NotesGrain(LiveServices services) : LiveGrain(services);
