using OpenTelemetry.Exporter;

namespace Leerlabs.Web.Telemetry;

/// <summary>
/// A collector that takes OTLP over HTTP, with an address per signal (OTLP specification 1.x, "OTLP/HTTP request"), or over gRPC with one for all, when
/// <c>OTEL_EXPORTER_OTLP_PROTOCOL</c> says <c>grpc</c>.
/// </summary>
internal sealed class OtlpOutlet(Uri collector)
{
    /// <param name="signal"><c>traces</c>, <c>metrics</c> or <c>logs</c>.</param>
    public void Configure(OtlpExporterOptions exporter, string signal)
    {
        if (Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_PROTOCOL") == "grpc")
        {
            (exporter.Protocol, exporter.Endpoint) = (OtlpExportProtocol.Grpc, collector);
            return;
        }

        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri($"{collector.AbsoluteUri.TrimEnd('/')}/v1/{signal}");
    }
}
