using System.Text.Json;
using System.Text.Json.Nodes;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Schools;

/// <summary>A school in the store.</summary>
/// <param name="Gone">An earlier import found it in the register no longer.</param>
public sealed record KnownSchool(SchoolRecord Record, bool Gone)
{
    /// <summary>Reads the <c>school</c> document of <c>school/{code}</c>.</summary>
    public static KnownSchool Read(ReadOnlyMemory<byte> document)
    {
        var json = JsonNode.Parse(document.Span)!;
        return new KnownSchool(json.Deserialize<SchoolRecord>(SchoolJson.Options)!, json["gone"] is not null);
    }
}
