using Leerlabs.Silo;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Leerlabs.Web.Telemetry;

/// <summary>Sends traces and metrics from the start of the application to its end, the last ones included.</summary>
internal sealed class TelemetryExport(OtlpOutlet outlet) : IHostedService
{
    private static readonly string[] Sources = [HostTraces.Name, "Microsoft.AspNetCore", "Microsoft.AspNetCore.SignalR.Server"];
    private static readonly string[] Runtime = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(TelemetrySetup.Resource()).AddSource(Sources)
            .AddOtlpExporter(exporter => outlet.Configure(exporter, "traces")).Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(TelemetrySetup.Resource()).AddMeter(TelemetrySetup.Meters).AddMeter(Runtime)
            .AddOtlpExporter(exporter => outlet.Configure(exporter, "metrics")).Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _traces?.Dispose();
        _metrics?.Dispose();
        return Task.CompletedTask;
    }
}
