using System.Diagnostics.Metrics;

namespace Leerlabs.Web.Telemetry;

/// <summary>Adds up what one instrument measures. Called from any thread, often.</summary>
internal sealed class Tally(Instrument instrument)
{
    private const int Remembered = 1_024;
    private readonly double[] _last = instrument is Histogram<double> ? new double[Remembered] : [];
    private long _value;
    private long _atMinute;
    private long _lastMinute;

    public void Add(long amount) => Interlocked.Add(ref _value, amount);

    public void Record(double seconds) => Volatile.Write(ref _last[(Interlocked.Increment(ref _value) - 1) % Remembered], seconds);

    /// <summary>A minute is over.</summary>
    public void Turn()
    {
        var value = Interlocked.Read(ref _value);
        (_lastMinute, _atMinute) = (value - _atMinute, value);
    }

    public Figure Read()
    {
        var value = Interlocked.Read(ref _value);
        if (instrument is UpDownCounter<long>)
            return new(instrument.Name, "level", value, null, null, null);

        var spread = _last.AsSpan(0, (int)Math.Min(value, _last.Length)).ToArray();
        Array.Sort(spread);
        return new(instrument.Name, _last.Length == 0 ? "count" : "duration", value, _lastMinute, At(spread, 0.5), At(spread, 0.99));
    }

    private static double? At(double[] sorted, double part) => sorted.Length == 0 ? null : sorted[(int)((sorted.Length - 1) * part)];
}
