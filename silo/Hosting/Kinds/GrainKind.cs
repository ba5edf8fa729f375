using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo;

/// <summary>The rules of a kind, with its document types looked up by name.</summary>
internal sealed class GrainKind(IGrainRules rules)
{
    private readonly FrozenDictionary<string, DocumentType> _types = rules.Documents.ToFrozenDictionary(type => type.Name);
    private readonly FrozenDictionary<string, int> _places = rules.Documents.Select((type, place) => (type.Name, place)).ToFrozenDictionary(pair => pair.Name, pair => pair.place);
    private readonly ConcurrentDictionary<Type, ImmutableArray<string>> _names = new();

    public IGrainRules Rules => rules;

    /// <summary>The type of a document's id; null when this version does not know it.</summary>
    public DocumentType? TypeOf(string documentId)
    {
        var slash = documentId.IndexOf('/', StringComparison.Ordinal);
        var name = slash < 0 ? documentId : documentId.AsSpan(0, slash);
        return _types.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var type) ? type : null;
    }

    /// <summary>Where a known type stands among the kind's types.</summary>
    public int PlaceOf(string type) => _places[type];

    public DocumentType? Named(string type) => _types.GetValueOrDefault(type);

    /// <summary>The names of the document types that are <paramref name="type"/> or derive from it.</summary>
    public ImmutableArray<string> NamesOf(Type type) =>
        _names.GetOrAdd(type, asked => [.. rules.Documents.Where(known => asked.IsAssignableFrom(known.Json.Type)).Select(known => known.Name)]);

    /// <summary>Null for a type that this version does not know: it stays in the store as it is (design 4.13).</summary>
    public Held? Read(StoredDocument row) =>
        Named(row.Type) is { } type && JsonSerializer.Deserialize(row.Json.Span, type.Json) is Document document
            ? new(document, type, row.Trail, row.Json)
            : null;

    public static ReadOnlyMemory<byte> Write(Document document, DocumentType type) => JsonSerializer.SerializeToUtf8Bytes(document, type.Json);
}
