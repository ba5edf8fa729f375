using Leerlabs.Grains.Core;

namespace Leerlabs.Web.SignIn;

/// <summary>A token bucket: so many at once, then so many a second.</summary>
internal sealed class Bucket(int burst, double perSecond, TimeProvider time)
{
    private readonly Lock _gate = new();
    private double _tokens = burst;
    private long _at = time.GetTimestamp();

    /// <summary>Full again: nobody asked for a while.</summary>
    public bool IsFull
    {
        get
        {
            lock (_gate)
                return Fill() >= burst;
        }
    }

    /// <summary>Takes a token; a refusal when there is none, with the seconds until there is.</summary>
    public Refusal? Refuse()
    {
        lock (_gate)
        {
            if (Fill() >= 1)
            {
                _tokens--;
                return null;
            }

            return new(RefusalCode.TooMany, "too-many", RetryAfter: TimeSpan.FromSeconds((1 - _tokens) / perSecond));
        }
    }

    private double Fill()
    {
        var now = time.GetTimestamp();
        _tokens = Math.Min(burst, _tokens + (time.GetElapsedTime(_at, now).TotalSeconds * perSecond));
        _at = now;
        return _tokens;
    }
}
