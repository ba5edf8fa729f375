using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Leerlabs.Search.Index;
using Leerlabs.Search.Words;

namespace Leerlabs.Search.Following;

/// <summary>Published works, each by its newest edition; one that is withdrawn is found no more.</summary>
internal sealed class LibrarySource : ISource
{
    /// <summary>What everybody holds on the library (grains/Library/Sight).</summary>
    private const string Public = "public";

    private readonly LibraryRules _rules = new();

    public string Kind => _rules.Kind;

    public ImmutableArray<string> Types { get; } = ["edition"];

    public bool Paged => true;

    public bool Whole => false;

    public Document? Read(string id, ReadOnlySpan<byte> json) => Ids.TypeOf(id) switch
    {
        "edition" => (Document?)JsonSerializer.Deserialize(json, TypeOf("edition").Json),
        "work" when JsonSerializer.Deserialize(json, TypeOf("work").Json) is WorkDocument { State: WorkState.Withdrawn } gone => gone,
        _ => null,
    };

    public Document? Read(ReadOnlySpan<byte> json) => Ided.IdIn(json) is { } id ? Read(id, json) : null;

    public string? OriginOf(Document document) => null;

    /// <summary>An edition takes the place of the one before.</summary>
    public Piece PieceOf(Document document) => document switch
    {
        // What a work is called tells most of what it is about.
        EditionDocument edition => new(
            WorkDocument.IdOf(edition.Work), null, "", null, edition.Published, [edition.Content.Title, .. FieldsOf(edition).Select(field => field.Text)])
        {
            Scope = Scope.AnyOf(Public),
            Kind = WorkFacets.KindOf(edition.Content.WorkKind),
            Tags = WorkFacets.Of(edition.Content),
        },
        WorkDocument gone => new(gone.Id, null, "", null, gone.Changed, []) { Kind = WorkFacets.KindOf(gone.WorkKind) },
        _ => throw new ArgumentOutOfRangeException(nameof(document), document.GetType(), "Not a document that is searched."),
    };

    public ImmutableArray<Field> FieldsOf(Document document) => document is EditionDocument { Content: { } content }
        ?
        [
            new("title", content.Title),
            new("summary", PlainText.Of(content.Summary)),
            .. content.Sections.Select(section => new Field(JsonNamingPolicy.KebabCaseLower.ConvertName($"{section.Name}"), PlainText.Of(section.Text))),
        ]
        : [];

    private DocumentType TypeOf(string name) => _rules.Documents.First(type => type.Name == name);
}
