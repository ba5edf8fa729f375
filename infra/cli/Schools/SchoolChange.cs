using System.Text.Json;
using System.Text.Json.Nodes;

namespace Leerlabs.Cli.Schools;

/// <summary>A school that the store knows otherwise than the file.</summary>
public sealed record SchoolChange(RegisterSchool From, RegisterSchool To)
{
    /// <summary>The wire names of the fields that differ.</summary>
    public IReadOnlyList<string> Fields
    {
        get
        {
            var (from, to) = (Json(From), Json(To));
            return [.. from.Select(pair => pair.Key).Union(to.Select(pair => pair.Key)).Where(name => !JsonNode.DeepEquals(from[name], to[name]))];
        }
    }

    private static JsonObject Json(RegisterSchool school) => JsonSerializer.SerializeToNode(school, SchoolJson.Options)!.AsObject();
}
