using Microsoft.Extensions.Logging;

namespace Leerlabs.Silo.Orleans.Grains;

/// <summary>What every grain of this silo shares.</summary>
/// <param name="Clock">The time of the machinery; the grains' own time is in <paramref name="Activations"/>.</param>
public sealed record LiveServices(
    ActivationServices Activations, OrleansHostOptions Options, IGrainFactory Grains, ILocalSiloDetails Silo, TimeProvider Clock, ILogger<LiveServices> Logger);
