using Leerlabs.Storage;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Silo;

/// <summary>What an activation needs of the host that runs it.</summary>
public sealed record ActivationServices(IGrainStore Store, RuleBook Rules, TimeProvider Time, IGrainRoutes Routes, ILogger Logger);
