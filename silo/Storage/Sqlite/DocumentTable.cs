using System.Collections.Immutable;
using System.Globalization;

namespace Leerlabs.Storage.Sqlite;

/// <summary>The present documents of the grains.</summary>
internal sealed class DocumentTable(Database database)
{
    private const string Columns = "SELECT id, type, parent, paged, created, rev, trail, json FROM documents";

    private readonly Statement _put = database.Statement("""
        INSERT INTO documents (g, id, type, parent, paged, created, rev, trail, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (g, id) DO UPDATE SET type = excluded.type, parent = excluded.parent, paged = excluded.paged,
            created = excluded.created, rev = excluded.rev, trail = excluded.trail, json = excluded.json
        """);

    private readonly Statement _delete = database.Statement("DELETE FROM documents WHERE g = ? AND id = ?");
    private readonly Statement _find = database.Statement($"{Columns} WHERE g = ? AND id = ?");
    private readonly Statement _resident = database.Statement($"{Columns} WHERE g = ? AND paged = 0");
    private readonly Statement _children = database.Statement("SELECT id FROM documents WHERE g = ? AND parent = ?");

    private readonly PageStatements _pages = new(database, Columns);

    public void Put(long grain, StoredDocument document) =>
        _put.With(grain).And(document.Id).And(document.Type).And(document.Parent).And(document.Paged ? 1 : 0)
            .And(document.Created).And(document.Rev).And(TrailText(document.Trail)).And(document.Json).Run();

    public void Delete(long grain, string id) => _delete.With(grain).And(id).Run();

    public StoredDocument? Find(long grain, string id) => _find.With(grain).And(id).First(Read);

    public ImmutableArray<StoredDocument> Find(long grain, IEnumerable<string> ids) =>
        [.. ids.Select(id => Find(grain, id)).OfType<StoredDocument>()];

    public ImmutableArray<StoredDocument> Resident(long grain) => _resident.With(grain).List(Read);

    public ImmutableArray<StoredDocument> Page(long grain, PageQuery query) => _pages.Bind(grain, query).List(Read);

    public void DeleteWithChildren(long grain, string id)
    {
        foreach (var child in _children.With(grain).And(id).List(row => row.Text(0)))
            DeleteWithChildren(grain, child);

        Delete(grain, id);
    }

    private static StoredDocument Read(Statement row) => new(
        row.Text(0), row.Text(1), row.TextOrNull(2), row.Long(3) == 1, row.Long(4), row.Long(5), Trail(row.TextOrNull(6)), row.Bytes(7));

    private static string? TrailText(ImmutableArray<long> trail) => trail.IsDefaultOrEmpty ? null : string.Join(' ', trail);

    private static ImmutableArray<long> Trail(string? text) =>
        text is null ? [] : [.. text.Split(' ').Select(seq => long.Parse(seq, CultureInfo.InvariantCulture))];
}
