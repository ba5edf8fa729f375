using System.Text.Json.Nodes;

namespace Leerlabs.Silo.Tests.Hosting;

internal static class GrainHostJson
{
    public static List<JsonObject> Objects(ReadOnlyMemory<byte> array) => [.. JsonNode.Parse(array.Span)!.AsArray().Select(node => node!.AsObject())];
}
