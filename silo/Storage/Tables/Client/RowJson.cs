using System.Text.Json;

namespace Leerlabs.Storage.Tables.Client;

/// <summary>Rows as the service's JSON (Azure documentation, "Payload format for Table service operations", minimal metadata).</summary>
internal static class RowJson
{
    private const string TypeSuffix = "@odata.type";

    public static void Write(Utf8JsonWriter json, TableRow row)
    {
        json.WriteStartObject();
        json.WriteString("PartitionKey"u8, row.Key.Partition);
        json.WriteString("RowKey"u8, row.Key.Row);
        foreach (var (name, value) in row.Values)
            Write(json, name, value);

        json.WriteEndObject();
    }

    public static TableRow Read(JsonElement json, string? etag)
    {
        var row = new TableRow(new(json.GetProperty("PartitionKey").GetString()!, json.GetProperty("RowKey").GetString()!))
        {
            ETag = etag ?? (json.TryGetProperty("odata.etag", out var version) ? version.GetString() : null),
            Timestamp = json.TryGetProperty("Timestamp", out var written) ? written.GetDateTimeOffset() : null,
        };
        foreach (var property in json.EnumerateObject())
            if (!IsOfService(property.Name) && Value(json, property) is { } value)
                row.Raw(property.Name, value);

        return row;
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case long number:
                json.WriteString(name + TypeSuffix, "Edm.Int64"u8);
                json.WriteString(name, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset instant:
                json.WriteString(name + TypeSuffix, "Edm.DateTime"u8);
                json.WriteString(name, instant.UtcDateTime);
                break;
            case ReadOnlyMemory<byte> bytes:
                json.WriteString(name + TypeSuffix, "Edm.Binary"u8);
                json.WriteBase64String(name, bytes.Span);
                break;
            default:
                throw new NotSupportedException($"A row can't hold a {value.GetType().Name}.");
        }
    }

    private static bool IsOfService(string name) =>
        name is "PartitionKey" or "RowKey" or "Timestamp" || name.StartsWith("odata.", StringComparison.Ordinal) || name.EndsWith(TypeSuffix, StringComparison.Ordinal);

    private static object? Value(JsonElement row, JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.String => Typed(row.TryGetProperty(property.Name + TypeSuffix, out var type) ? type.GetString() : null, property.Value),
        JsonValueKind.Number => property.Value.TryGetInt32(out var number) ? number : property.Value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static object Typed(string? type, JsonElement value) => type switch
    {
        "Edm.Int64" => long.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture),
        "Edm.DateTime" => value.GetDateTimeOffset(),
        "Edm.Binary" => (ReadOnlyMemory<byte>)value.GetBytesFromBase64(),
        _ => value.GetString()!,
    };
}
