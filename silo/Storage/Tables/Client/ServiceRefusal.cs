using System.Text.Json;

namespace Leerlabs.Storage.Tables.Client;

/// <summary>Reads what the service says when it refuses.</summary>
internal static class ServiceRefusal
{
    public static TablesException Of(int status, string? header, ReadOnlyMemory<byte> body)
    {
        var (code, message) = Told(body);
        return TablesException.Of(status, header ?? code ?? "Unknown", message ?? "");
    }

    private static (string? Code, string? Message) Told(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var error = json.RootElement.GetProperty("odata.error");
            return (error.GetProperty("code").GetString(), error.GetProperty("message").GetProperty("value").GetString());
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A proxy's page, or nothing: the status tells enough.
            return (null, null);
        }
    }
}
