using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Registers;
using Leerlabs.Search.Index;
using Leerlabs.Search.Words;

namespace Leerlabs.Search.Following;

/// <summary>The decisions in the register of leerlabs, or of schools.</summary>
/// <param name="rules">Of the kind that keeps the register.</param>
internal sealed class DecisionSource(IGrainRules rules) : ISource
{
    private readonly DocumentType _type = rules.Documents.First(type => type.Name == "decision");

    public string Kind => rules.Kind;

    public ImmutableArray<string> Types { get; } = ["decision"];

    public bool Paged => false;

    public bool Whole => false;

    public Document? Read(string id, ReadOnlySpan<byte> json) => Ids.TypeOf(id) == _type.Name ? (Document?)JsonSerializer.Deserialize(json, _type.Json) : null;

    public Document? Read(ReadOnlySpan<byte> json) => Ided.IdIn(json) is { } id ? Read(id, json) : null;

    public string? OriginOf(Document document) => null;

    public Piece PieceOf(Document document)
    {
        var decision = (RegisteredDecision)document;
        return new(decision.Id, null, decision.By, null, decision.At, [.. FieldsOf(decision).Select(field => field.Text)])
        {
            // Who may see a decision does not hang on the state.
            Scope = rules.ScopeOf(null!, decision),
            Kind = HitKinds.Decided,
        };
    }

    public ImmutableArray<Field> FieldsOf(Document document) =>
        document is RegisteredDecision { Withdrawn: false } decision ? [new("text", PlainText.Of(decision.Text))] : [];
}
