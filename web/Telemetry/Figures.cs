using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Leerlabs.Web.Telemetry;

/// <summary>The figures of this node, live: the same that go to a collector, also when there is none.</summary>
internal sealed class Figures(TimeProvider time) : IHostedService, IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<Instrument, Tally> _tallies = new();
    private readonly MeterListener _listener = new();
    private ITimer? _minutes;

    public DateTimeOffset Since { get; private set; }

    public IReadOnlyList<Figure> Now() => [.. _tallies.Values.Select(tally => tally.Read()).OrderBy(figure => figure.Name, StringComparer.Ordinal)];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Since = time.GetUtcNow();
        _listener.InstrumentPublished = Listen;
        _listener.SetMeasurementEventCallback<long>(static (_, amount, _, tally) => ((Tally)tally!).Add(amount));
        _listener.SetMeasurementEventCallback<double>(static (_, seconds, _, tally) => ((Tally)tally!).Record(seconds));
        _listener.Start();
        _minutes = time.CreateTimer(_ => Turn(), null, Minute, Minute);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _minutes?.Dispose();
        _listener.Dispose();
    }

    private void Listen(Instrument instrument, MeterListener listener)
    {
        if (TelemetrySetup.Meters.Contains(instrument.Meter.Name))
            listener.EnableMeasurementEvents(instrument, _tallies.GetOrAdd(instrument, static instrument => new(instrument)));
    }

    private void Turn()
    {
        foreach (var tally in _tallies.Values)
            tally.Turn();
    }
}
