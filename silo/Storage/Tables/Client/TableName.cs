using System.Text.Json.Serialization;

namespace Leerlabs.Storage.Tables.Client;

/// <summary>The body that makes a table.</summary>
internal sealed record TableName([property: JsonPropertyName("TableName")] string Name);

[JsonSerializable(typeof(TableName))]
internal sealed partial class NameJson : JsonSerializerContext;
