using System.Text.Json;
using System.Text.Json.Nodes;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Schools;

/// <summary>A school that the store knows otherwise than the file.</summary>
public sealed record SchoolChange(KnownSchool From, SchoolRecord To)
{
    /// <summary>Who is in a register is not gone, so a school that comes back changes too.</summary>
    public bool IsOne => From.Gone || From.Record != To;

    /// <summary>The wire names of what differs.</summary>
    public IReadOnlyList<string> Fields
    {
        get
        {
            var (from, to) = (Json(From.Record), Json(To));
            var names = from.Select(pair => pair.Key).Union(to.Select(pair => pair.Key)).Where(name => !JsonNode.DeepEquals(from[name], to[name]));
            return [.. names, .. From.Gone ? new[] { "gone" } : []];
        }
    }

    private static JsonObject Json(SchoolRecord school) => JsonSerializer.SerializeToNode(school, SchoolJson.Options)!.AsObject();
}
