using System.Text.Json;
using System.Text.Json.Serialization;

namespace Leerlabs.Grains.Core;

/// <summary>
/// A record inside a document. Fields that a newer or older version wrote survive here too (design 4.13), as long as the rules carry the record
/// along; what a person sends in a command brings none.
/// </summary>
public abstract record Part
{
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
