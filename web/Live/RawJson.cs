using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Leerlabs.Web.Live;

/// <summary>JSON that is passed on as it came: written once, whoever it goes to; read without being understood.</summary>
[JsonConverter(typeof(Converter))]
internal readonly record struct RawJson(ReadOnlyMemory<byte> Utf8)
{
    public static RawJson EmptyArray { get; } = new("[]"u8.ToArray());

    public static RawJson Array(IReadOnlyCollection<ReadOnlyMemory<byte>> items)
    {
        var joined = new byte[items.Sum(item => item.Length + 1) + 2];
        joined[0] = (byte)'[';
        var at = 1;
        foreach (var item in items)
        {
            if (at > 1)
                joined[at++] = (byte)',';
            item.Span.CopyTo(joined.AsSpan(at));
            at += item.Length;
        }

        joined[at++] = (byte)']';
        return new(joined.AsMemory(0, at));
    }

    internal sealed class Converter : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return new(JsonMarshal.GetRawUtf8Value(document.RootElement).ToArray());
        }

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
    }
}
