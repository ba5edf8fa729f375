using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Leerlabs.Grains.Core;

/// <summary>A piece of a grain's present state: one small JSON object.</summary>
public abstract record Document
{
    /// <summary>The id inside the grain: <c>entry/0198c1...</c>, or the type itself for a singleton (<c>log</c>).</summary>
    [JsonPropertyOrder(-5)]
    public required string Id { get; init; }

    /// <summary>The id of the document that this one belongs to; it shares that one's visibility and goes when that one goes.</summary>
    [JsonPropertyOrder(-4)]
    public string? Parent { get; init; }

    /// <summary>The sequence number at which the document came. The host fills it.</summary>
    [JsonPropertyOrder(-3)]
    public long Created { get; init; }

    /// <summary>The sequence number at which the document last changed. The host fills it.</summary>
    [JsonPropertyOrder(-2)]
    public long Rev { get; init; }

    /// <summary>For a document that must lose its words: fields that we do not know may hold some too.</summary>
    public static IDictionary<string, JsonElement> NothingUnknown => ImmutableDictionary<string, JsonElement>.Empty;

    /// <summary>
    /// Fields that a newer or older version wrote survive a read and a write (design 4.13). A document that is put anew without any keeps those that
    /// it had; <see cref="NothingUnknown"/> drops them. Settable: generated JSON cannot bind it at construction.
    /// </summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
