using System.Text.Json;
using System.Text.Json.Serialization;

namespace Leerlabs.Grains.Calendar;

/// <summary>Wall time on the wire and in the store: <c>"2026-12-03T15:30"</c>, nothing else.</summary>
public sealed class WallTimeJson : JsonConverter<WallTime>
{
    public override WallTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && WallTime.TryParse(reader.GetString(), out var time) ? time : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, WallTime value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
