using System.Text.Json;
using System.Text.Json.Serialization;

namespace Leerlabs.Grains.Text.Edits;

/// <summary>
/// As <c>ChangeSet.toJSON</c> writes it: a number for a stretch that stays, <c>[removed]</c> or <c>[removed, line, line ...]</c> for one that is replaced.
/// </summary>
public sealed class TextChangeJson : JsonConverter<TextChange>
{
    public override TextChange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Expect(reader, JsonTokenType.StartArray);
        List<Section> sections = [];
        long length = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var section = reader.TokenType == JsonTokenType.Number ? new Section(LengthIn(reader), null) : Replacement(ref reader);
            length += section.Length;
            if (section is { Length: 0, NewLength: 0 } || length > int.MaxValue)
                throw new JsonException();

            sections.Add(section);
        }

        return new([.. sections]);
    }

    public override void Write(Utf8JsonWriter writer, TextChange value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var section in value.Sections)
            Write(writer, section);
        writer.WriteEndArray();
    }

    private static Section Replacement(ref Utf8JsonReader reader)
    {
        Expect(reader, JsonTokenType.StartArray);
        reader.Read();
        var (length, lines) = (LengthIn(reader), new List<string>());
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            lines.Add(LineIn(reader));

        return new(length, string.Join('\n', lines));
    }

    private static int LengthIn(in Utf8JsonReader reader)
    {
        Expect(reader, JsonTokenType.Number);
        return reader.TryGetInt32(out var length) && length >= 0 ? length : throw new JsonException();
    }

    private static string LineIn(in Utf8JsonReader reader)
    {
        Expect(reader, JsonTokenType.String);
        var line = reader.GetString()!;
        return line.AsSpan().ContainsAny('\n', '\r') ? throw new JsonException() : line;
    }

    private static void Expect(in Utf8JsonReader reader, JsonTokenType type)
    {
        if (reader.TokenType != type)
            throw new JsonException();
    }

    private static void Write(Utf8JsonWriter writer, Section section)
    {
        if (section.Insert is not { } insert)
        {
            writer.WriteNumberValue(section.Length);
            return;
        }

        writer.WriteStartArray();
        writer.WriteNumberValue(section.Length);
        if (insert.Length > 0)
            foreach (var line in insert.Split('\n'))
                writer.WriteStringValue(line);
        writer.WriteEndArray();
    }
}
