using System.Text.Json.Serialization;

namespace Leerlabs.Grains.Core;

/// <summary>An enum as its word on the wire; a number is refused, so that no value outside the enum gets in.</summary>
public sealed class WordJson<T>() : JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false)
    where T : struct, Enum;
