namespace Leerlabs.Web.Tests.Kit;

/// <summary>The real clock, which can be put forward.</summary>
public sealed class SkippingClock : TimeProvider
{
    private TimeSpan _skipped;

    public void Skip(TimeSpan time) => _skipped += time;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _skipped;
}
