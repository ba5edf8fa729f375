using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;
using Leerlabs.Search.Index;
using Leerlabs.Search.Words;

namespace Leerlabs.Search.Following;

/// <summary>Meetings, each found as a whole: by its agenda, and by the addenda to its report. Decisions and actions are found in the registers.</summary>
internal sealed class MeetingSource : ISource
{
    private readonly MeetingRules _rules = new();

    public string Kind => _rules.Kind;

    public ImmutableArray<string> Types { get; } = [MeetingDocument.TheId, "item", "addendum"];

    public bool Paged => false;

    public bool Whole => true;

    public Document? Read(string id, ReadOnlySpan<byte> json) => Ids.TypeOf(id) is var type && Types.Contains(type)
        ? (Document?)JsonSerializer.Deserialize(json, _rules.Documents.First(known => known.Name == type).Json)
        : null;

    public Document? Read(ReadOnlySpan<byte> json)
    {
        using var all = JsonDocument.Parse(json.ToArray());
        return Join(all.RootElement.EnumerateArray().Select(one => Read(one.GetProperty("id").GetString()!, JsonSerializer.SerializeToUtf8Bytes(one))).OfType<Document>());
    }

    public Document? Join(IEnumerable<Document> documents)
    {
        ImmutableArray<Document> all = [.. documents];
        return all.OfType<MeetingDocument>().FirstOrDefault() is { } meeting
            ? new MeetingWords { Id = meeting.Id, Origin = meeting.Origin, Texts = [("title", meeting.Title), .. all.SelectMany(TextsOf).Where(text => !string.IsNullOrWhiteSpace(text.Text))] }
            : null;
    }

    public string? OriginOf(Document document) => ((MeetingWords)document).Origin;

    public Piece PieceOf(Document document)
    {
        var words = (MeetingWords)document;
        return new(words.Id, null, "", null, DateTimeOffset.MinValue, [.. FieldsOf(words).Select(field => field.Text)])
        {
            Scope = OriginScope.Of(words.Origin),
            Kind = HitKinds.Meeting,
        };
    }

    public ImmutableArray<Field> FieldsOf(Document document) =>
        document is MeetingWords words ? [.. words.Texts.Select(text => new Field(text.Name, PlainText.Of(text.Text)))] : [];

    private static IEnumerable<(string Name, string Text)> TextsOf(Document document) => document switch
    {
        ItemDocument item => [("item", item.Title ?? ""), ("item", item.Note ?? "")],
        AddendumDocument addendum => [("addendum", addendum.Text)],
        _ => [],
    };
}
