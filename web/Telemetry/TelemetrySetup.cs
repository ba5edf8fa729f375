using Leerlabs.Silo;
using Leerlabs.Web.Live;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;

namespace Leerlabs.Web.Telemetry;

/// <summary>What operators see: figures on the status page, and traces, metrics and logs over OTLP when there is a collector (docs/operations.md).</summary>
internal static class TelemetrySetup
{
    /// <summary>Our own meters.</summary>
    public static readonly string[] Meters = [HostMeter.Name, LiveMeter.Name];

    public static void AddTelemetry(this WebApplicationBuilder builder, LeerlabsOptions options)
    {
        builder.Services.AddSingleton<Figures>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<Figures>());
        if (options.Collector is not { } collector)
            return;

        var outlet = new OtlpOutlet(collector);
        builder.Services.AddHostedService(_ => new TelemetryExport(outlet));
        builder.Logging.AddOpenTelemetry(logs => logs.SetResourceBuilder(Resource()).AddOtlpExporter(exporter => outlet.Configure(exporter, "logs")));
    }

    /// <summary>Which node it is that speaks; <c>OTEL_RESOURCE_ATTRIBUTES</c> adds to it.</summary>
    public static ResourceBuilder Resource() => ResourceBuilder.CreateDefault().AddService("leerlabs", serviceInstanceId: Environment.MachineName).AddEnvironmentVariableDetector();
}
