using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Web.Live;

/// <summary>How things look on the wire: camelCase, absent instead of null, grains by their name.</summary>
internal static class WireJson
{
    public static JsonSerializerOptions Options { get; } = Configure(new(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new GrainIdConverter());
        return options;
    }

    private sealed class GrainIdConverter : JsonConverter<GrainId>
    {
        public override GrainId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            GrainId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("Not a grain id.");

        public override void Write(Utf8JsonWriter writer, GrainId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
