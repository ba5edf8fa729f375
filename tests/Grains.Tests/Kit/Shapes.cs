using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Tests.Kit;

/// <summary>One sample of every command, event and document of a kind, held against the JSON as it was agreed (design 4.13).</summary>
public sealed record Shapes(IGrainRules Rules, IReadOnlyList<Command> Commands, IReadOnlyList<Event> Events, IReadOnlyList<Document> Documents)
{
    /// <summary>Written as agreed, and what was agreed is read and written back.</summary>
    public void CommandsMatch() => Assert.All(Commands, command =>
    {
        command.CommandId = "0198c1d2";
        var json = Rules.WriteCommand(command);
        var name = $"{Rules.Kind}/command.{TypeIn(json)}";

        Golden.Matches(name, json);
        Golden.Matches(name, Rules.WriteCommand(Rules.ReadCommand(Golden.Read(name))));
    });

    /// <summary>Type and ids: texts of the samples say "Tekst", and no event does.</summary>
    public void EventsMatch() => Assert.All(Events, happened =>
    {
        var json = Rules.WriteEvent(happened);
        Golden.Matches($"{Rules.Kind}/event.{TypeIn(json)}", json);
        Assert.DoesNotContain("Tekst", Encoding.UTF8.GetString(json));
    });

    public void DocumentsMatch() => Assert.All(Documents, document =>
    {
        var name = $"{Rules.Kind}/document.{Ids.TypeOf(document.Id)}";

        Golden.Matches(name, JsonSerializer.SerializeToUtf8Bytes(document, Json(document)));
        Golden.Matches(name, JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(Golden.Read(name), Json(document))!, Json(document)));
    });

    public void UnknownFieldsSurvive() => Assert.All(Documents, document =>
    {
        var written = JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(document, Json(document)))!;
        AddUnknown(written);

        var again = JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(written, Json(document))!, Json(document));

        Assert.True(JsonNode.DeepEquals(written, JsonNode.Parse(again)), $"{written} became {Encoding.UTF8.GetString(again)}");
    });

    /// <summary>No field of a sample is empty, so that the samples show every record that stands in a document.</summary>
    /// <param name="never">Fields that this kind never fills, and <c>parent</c>.</param>
    public void DocumentsAreFull(params string[] never) => Assert.All(Rules.Documents, type =>
    {
        var shown = Documents.Where(document => Ids.TypeOf(document.Id) == type.Name).SelectMany(Fields).Concat(["parent", .. never]);
        Assert.Empty(type.Json.Properties.Where(property => !property.IsExtensionData).Select(property => property.Name).Except(shown));
    });

    /// <summary>Nothing is stored or sent without a sample.</summary>
    public void AreComplete<TCommands, TEvents>()
    {
        Assert.Equal(Golden.Family(typeof(TCommands)).Values.ToHashSet(), [.. Commands.Select(command => command.GetType())]);
        Assert.Equal(Golden.Family(typeof(TEvents)).Values.ToHashSet(), [.. Events.Select(happened => happened.GetType())]);
        Assert.Equal(Rules.Documents.Select(type => type.Json.Type).ToHashSet(), [.. Documents.Select(document => document.GetType())]);
    }

    private IEnumerable<string> Fields(Document document) =>
        JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(document, Json(document)))!.AsObject().Select(field => field.Key);

    private static void AddUnknown(JsonNode? node)
    {
        foreach (var inside in node switch { JsonObject record => record.Select(field => field.Value), JsonArray list => list, _ => [] })
            AddUnknown(inside);
        if (node is JsonObject some)
            some["ofALaterVersion"] = new JsonObject { ["some"] = 1 };
    }

    private JsonTypeInfo Json(Document document) => Rules.Documents.Single(type => type.Name == Ids.TypeOf(document.Id)).Json;

    private static string TypeIn(byte[] json) => JsonNode.Parse(json)!["type"]!.GetValue<string>();
}
