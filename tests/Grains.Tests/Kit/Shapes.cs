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
        var written = JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(document, Json(document)))!.AsObject();
        written["ofALaterVersion"] = new JsonObject { ["some"] = 1 };

        var again = JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(written, Json(document))!, Json(document));

        Assert.True(JsonNode.DeepEquals(written, JsonNode.Parse(again)));
    });

    /// <summary>Nothing is stored or sent without a sample.</summary>
    public void AreComplete<TCommands, TEvents>()
    {
        Assert.Equal(Golden.Family(typeof(TCommands)).Values.ToHashSet(), [.. Commands.Select(command => command.GetType())]);
        Assert.Equal(Golden.Family(typeof(TEvents)).Values.ToHashSet(), [.. Events.Select(happened => happened.GetType())]);
        Assert.Equal(Rules.Documents.Select(type => type.Json.Type).ToHashSet(), [.. Documents.Select(document => document.GetType())]);
    }

    private JsonTypeInfo Json(Document document) => Rules.Documents.Single(type => type.Name == Ids.TypeOf(document.Id)).Json;

    private static string TypeIn(byte[] json) => JsonNode.Parse(json)!["type"]!.GetValue<string>();
}
