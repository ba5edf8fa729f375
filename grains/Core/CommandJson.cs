using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Leerlabs.Grains.Core;

/// <summary>Reading commands of a kind's family, so that whatever is wrong with the JSON comes out as a <see cref="JsonException"/>.</summary>
public static class CommandJson
{
    public static T Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> family)
        where T : Command
    {
        try
        {
            return JsonSerializer.Deserialize(json, family) ?? throw new JsonException("A command is an object.");
        }
        catch (NotSupportedException missing)
        {
            throw new JsonException("A command names its type.", missing);
        }
    }
}
