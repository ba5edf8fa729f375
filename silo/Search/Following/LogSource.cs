using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Log;
using Leerlabs.Search.Index;
using Leerlabs.Search.Words;

namespace Leerlabs.Search.Following;

/// <summary>The entries of research logs, and the comments on them.</summary>
internal sealed class LogSource : ISource
{
    private readonly LogRules _rules = new();

    public string Kind => _rules.Kind;

    public ImmutableArray<string> Types { get; } = ["entry", "comment"];

    public bool Paged => true;

    public bool Whole => false;

    public Document? Read(string id, ReadOnlySpan<byte> json) =>
        Ids.TypeOf(id) is var type && Types.Contains(type)
            ? (Document?)JsonSerializer.Deserialize(json, _rules.Documents.First(known => known.Name == type).Json)
            : null;

    public Document? Read(ReadOnlySpan<byte> json) => Ided.IdIn(json) is { } id ? Read(id, json) : null;

    public string? OriginOf(Document document) => null;

    public Piece PieceOf(Document document) => document switch
    {
        EntryDocument entry => new(entry.Id, null, entry.By, entry.School, entry.At, TextsOf(entry, entry.Tags ?? []))
        {
            // An entry's scope lies in the entry alone, so no state is needed.
            Scope = _rules.ScopeOf(null!, entry),
            Kind = JsonNamingPolicy.KebabCaseLower.ConvertName($"{entry.Kind}"),
            Tags = entry.Tags ?? [],
        },
        CommentDocument comment => new(comment.Id, comment.Parent, comment.By, comment.School, comment.At, TextsOf(comment, [])),
        _ => throw new ArgumentOutOfRangeException(nameof(document), document.GetType(), "Not a document that is searched."),
    };

    public ImmutableArray<Field> FieldsOf(Document document) => document switch
    {
        EntryDocument { Withdrawn: null, Redacted: null } entry => [.. Fields(entry)],
        CommentDocument { Withdrawn: null, Redacted: null } comment => [new("text", PlainText.Of(comment.Text))],
        _ => [],
    };

    private ImmutableArray<string> TextsOf(Document document, IEnumerable<string> tags)
    {
        var fields = FieldsOf(document);
        return fields.IsEmpty ? [] : [.. fields.Select(field => field.Text), .. tags];
    }

    private static IEnumerable<Field> Fields(EntryDocument entry)
    {
        (string Name, string? Text)[] all =
        [
            ("text", entry.Text), ("tried", entry.Practice?.Tried), ("seen", entry.Practice?.Seen), ("effect", entry.Practice?.Effect),
            ("next", entry.Practice?.Next), ("classes", entry.Practice?.Classes),
        ];
        return all.Where(field => !string.IsNullOrEmpty(field.Text)).Select(field => new Field(field.Name, PlainText.Of(field.Text!)));
    }
}
