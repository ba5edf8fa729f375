using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Leerlabs.Cli.Schools;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Demo;

/// <summary><c>15:30</c>.</summary>
internal sealed class WallTimeJson : JsonConverter<TimeOnly>
{
    public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeOnly.ParseExact(reader.GetString()!, "HH:mm", CultureInfo.InvariantCulture);

    public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("HH:mm", CultureInfo.InvariantCulture));
}

/// <summary>A school of the example data: always marked as one, its structure in the words of schools.</summary>
internal sealed class ExampleSchoolJson : JsonConverter<SchoolRecord>
{
    public override SchoolRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var school = JsonNode.Parse(ref reader)!.AsObject();
        school["example"] = true;
        school["structure"] = Structures.Readable((string?)school["structure"] ?? "");
        return school.Deserialize<SchoolRecord>(SchoolJson.Options)!;
    }

    public override void Write(Utf8JsonWriter writer, SchoolRecord value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, SchoolJson.Options);
}
