using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Text;
using Leerlabs.Search.Index;
using Leerlabs.Search.Words;

namespace Leerlabs.Search.Following;

/// <summary>
/// Minutes, reports and plans. A text is its base and the updates after it, so it is found as a whole, under its base. Who may read it is the
/// leerlab's to say, so that a search wakes no text in which nothing was found.
/// </summary>
internal sealed class TextSource : ISource
{
    private readonly TextRules _rules = new();

    public string Kind => _rules.Kind;

    public ImmutableArray<string> Types { get; } = [TextDocument.TheId, BaseDocument.TheId, "update"];

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

    /// <summary>The text that these documents make; null when there is none.</summary>
    /// <exception cref="InvalidDataException">They are not of one moment.</exception>
    public Document? Join(IEnumerable<Document> documents)
    {
        ImmutableArray<Document> all = [.. documents];
        // What experts write before they send it is found by nobody.
        if (all.OfType<TextDocument>().FirstOrDefault() is not { Writers: null } text || all.OfType<BaseDocument>().FirstOrDefault() is not { } from)
            return null;

        var (version, words) = (from.Version, from.Text);
        foreach (var update in all.OfType<UpdateDocument>().Where(update => update.Version > from.Version).OrderBy(update => update.Version))
            (version, words) = update.Version == version + 1 && update.Changes.Length == words.Length
                ? (update.Version, update.Changes.Apply(words))
                : throw new InvalidDataException("The updates of a text do not follow on each other.");

        return new SharedText { Id = from.Id, Origin = text.Origin, About = text.About, Kind = KindOf(text), Text = words };
    }

    public string? OriginOf(Document document) => ((SharedText)document).Origin;

    public Piece PieceOf(Document document)
    {
        var text = (SharedText)document;
        return new(text.Id, null, "", null, DateTimeOffset.MinValue, [.. FieldsOf(text).Select(field => field.Text)])
        {
            Scope = OriginScope.Of(text.Origin),
            Kind = text.Kind,
        };
    }

    public ImmutableArray<Field> FieldsOf(Document document) =>
        document is SharedText { Text.Length: > 0 } text ? [new("text", PlainText.Of(text.Text))] : [];

    private static string KindOf(TextDocument text) =>
        GrainId.Parse(text.About).Kind == "leerlab" ? "plan" : text.State == TextState.Fixed ? "report" : "minutes";
}
