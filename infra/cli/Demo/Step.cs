using Leerlabs.Grains.Core;

namespace Leerlabs.Cli.Demo;

/// <summary>One command of the example year. Steps at the same instant do not depend on each other.</summary>
/// <param name="Settles">Other grains must know of it before the next step.</param>
internal sealed record Step(DateTimeOffset At, GrainId Grain, Actor Actor, Command Command, bool Settles = false);
