using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Leerlabs.Grains.Tests.Kit;

/// <summary>
/// JSON as it was agreed, one file per type under <c>Golden/</c>. A change of shape shows as a failing test; after an intended change,
/// run the tests once with <c>GOLDEN=write</c> and read the difference.
/// </summary>
public static class Golden
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Matches(string name, ReadOnlySpan<byte> json)
    {
        var actual = JsonNode.Parse(json)!.ToJsonString(Readable) + "\n";
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
            Write(name, actual);

        Assert.Equal(File.ReadAllText(PathOf(name)), actual);
    }

    /// <summary>The agreed JSON, on one line.</summary>
    public static byte[] Read(string name) => Encoding.UTF8.GetBytes(JsonNode.Parse(File.ReadAllText(PathOf(name)))!.ToJsonString());

    /// <summary>The words of a polymorphic family and their types: <c>add-entry</c> and <c>AddEntry</c>.</summary>
    public static IReadOnlyDictionary<string, Type> Family(Type root) =>
        root.GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false)
            .Cast<JsonDerivedTypeAttribute>()
            .ToDictionary(one => (string)one.TypeDiscriminator!, one => one.DerivedType);

    private static void Write(string name, string json)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), json);
    }

    private static string PathOf(string name) => Path.Combine(House.Root, "tests", "Grains.Tests", "Golden", $"{name}.json");
}
