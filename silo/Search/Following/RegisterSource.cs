using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Registers;
using Leerlabs.Search.Index;
using Leerlabs.Search.Words;

namespace Leerlabs.Search.Following;

/// <summary>The decisions and actions in the registers of leerlabs, or of schools.</summary>
/// <param name="rules">Of the kind that keeps the registers.</param>
internal sealed class RegisterSource(IGrainRules rules) : ISource
{
    public string Kind => rules.Kind;

    public ImmutableArray<string> Types { get; } = ["decision", "action"];

    public bool Paged => false;

    public bool Whole => false;

    public Document? Read(string id, ReadOnlySpan<byte> json) => Ids.TypeOf(id) is var type && Types.Contains(type)
        ? (Document?)JsonSerializer.Deserialize(json, rules.Documents.First(known => known.Name == type).Json)
        : null;

    public Document? Read(ReadOnlySpan<byte> json) => Ided.IdIn(json) is { } id ? Read(id, json) : null;

    public string? OriginOf(Document document) => null;

    public Piece PieceOf(Document document) => document switch
    {
        RegisteredDecision decision => PieceOf(decision, decision.By, decision.At, HitKinds.Decided),
        ActionItem action => PieceOf(action, action.By, action.At, HitKinds.Action),
        _ => throw new ArgumentOutOfRangeException(nameof(document), document.GetType(), "Not a document that is searched."),
    };

    public ImmutableArray<Field> FieldsOf(Document document) => document switch
    {
        RegisteredDecision { Withdrawn: false } decision => [new("text", PlainText.Of(decision.Text))],
        ActionItem action => [new("text", PlainText.Of(action.Text))],
        _ => [],
    };

    // Who may see one does not hang on the state.
    private Piece PieceOf(Document document, string by, DateTimeOffset at, string kind) =>
        new(document.Id, null, by, null, at, [.. FieldsOf(document).Select(field => field.Text)]) { Scope = rules.ScopeOf(null!, document), Kind = kind };
}
