using OpenTelemetry.Exporter;

namespace Leerlabs.Web.Telemetry;

/// <summary>A collector that takes OTLP over HTTP, with an address per signal (OTLP specification 1.x, "OTLP/HTTP request").</summary>
internal sealed class OtlpOutlet(Uri collector)
{
    /// <param name="signal"><c>traces</c>, <c>metrics</c> or <c>logs</c>.</param>
    public void Configure(OtlpExporterOptions exporter, string signal)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri($"{collector.AbsoluteUri.TrimEnd('/')}/v1/{signal}");
    }
}
