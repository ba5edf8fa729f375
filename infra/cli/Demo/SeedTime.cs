namespace Leerlabs.Cli.Demo;

/// <summary>The clock of the host that makes the example year: it stands where the seeder puts it.</summary>
internal sealed class SeedTime(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);

    public void Set(DateTimeOffset instant) => Volatile.Write(ref _ticks, instant.UtcTicks);
}
