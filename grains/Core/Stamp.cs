namespace Leerlabs.Grains.Core;

/// <summary>When an event happened and by whom; goes with it into <see cref="IGrainRules.Apply"/>.</summary>
/// <param name="Seq">The frame's sequence number.</param>
/// <param name="At">The instant, UTC.</param>
/// <param name="By">The actor's id.</param>
public readonly record struct Stamp(long Seq, DateTimeOffset At, string By);
