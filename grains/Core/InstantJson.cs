using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Leerlabs.Grains.Core;

/// <summary>Instants on the wire and in the store: UTC, ending in <c>Z</c>, to the millisecond when there is one (<c>2026-11-03T14:20:00Z</c>).</summary>
public sealed class InstantJson : JsonConverter<DateTimeOffset>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset().ToUniversalTime();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture));
}
