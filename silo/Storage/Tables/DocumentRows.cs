using System.Collections.Immutable;
using System.Globalization;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>
/// Documents as rows. A resident one is <c>doc|id</c>. A paged one stands whole under its type and once more under its parent, newest first, so that any
/// page is one query; <c>ref|id</c> says where.
/// </summary>
internal static class DocumentRows
{
    /// <summary>The keys under which a document stands whole.</summary>
    public static IEnumerable<string> KeysOf(StoredDocument document) => document.Paged
        ? KeysOf(document.Id, document.Type, new(document.Created, document.Parent))
        : [Keys.Resident(document.Id)];

    public static IEnumerable<string> KeysOf(string id, string type, Place place)
    {
        yield return Keys.Page(type, place.Created, id);
        if (place.Parent is { } parent)
            yield return Keys.Child(parent, type, place.Created, id);
    }

    /// <summary>Without its JSON.</summary>
    public static TableRow Row(GrainId grain, string key, StoredDocument document)
    {
        var row = new TableRow(Keys.Of(grain, key))
            .Set("id", document.Id).Set("type", document.Type).Set("parent", document.Parent).Set("created", document.Created).Set("rev", document.Rev);
        return document.Trail.IsDefaultOrEmpty ? row : row.Set("trail", string.Join(' ', document.Trail));
    }

    public static TableRow PlaceRow(GrainId grain, StoredDocument document) => new TableRow(Keys.Of(grain, Keys.Place(document.Id)))
        .Set("id", document.Id).Set("type", document.Type).Set("parent", document.Parent).Set("created", document.Created);

    public static Place PlaceOf(TableRow row) => new(row.Number("created"), row.TextOrNull("parent"));

    public static async ValueTask<StoredDocument> Read(StoreTables tables, TableRow row, CancellationToken cancellation) => new(
        row.Text("id"),
        row.Text("type"),
        row.TextOrNull("parent"),
        !row.Key.Row.StartsWith(Keys.Residents, StringComparison.Ordinal),
        row.Number("created"),
        row.Number("rev"),
        Trail(row.TextOrNull("trail")),
        await Content.Read(tables, row, cancellation));

    private static ImmutableArray<long> Trail(string? text) =>
        text is null ? [] : [.. text.Split(' ').Select(seq => long.Parse(seq, CultureInfo.InvariantCulture))];
}
