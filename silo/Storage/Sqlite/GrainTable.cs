using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Storage.Sqlite;

/// <summary>The heads of the grains and the small numbers under which their rows stand.</summary>
internal sealed class GrainTable(Database database)
{
    private readonly Statement _find = database.Statement("SELECT g, seq FROM grains WHERE name = ?");
    private readonly Statement _add = database.Statement("INSERT INTO grains (name, seq) VALUES (?, 0) RETURNING g");
    private readonly Statement _advance = database.Statement("UPDATE grains SET seq = ? WHERE g = ?");

    // '0' follows '/', so that these are the names that start with "kind/".
    private readonly Statement _ofKind = database.Statement(
        "SELECT name FROM grains WHERE name > ? AND name < ? || '0' AND seq > 0 ORDER BY name LIMIT ?");

    public GrainRow? Find(GrainId grain) => _find.With(grain.ToString()).First(Row);

    public GrainRow FindOrAdd(GrainId grain) =>
        Find(grain) ?? new GrainRow(_add.With(grain.ToString()).First(row => row.Long(0)), 0);

    public void Advance(long grain, long seq) => _advance.With(seq).And(grain).Run();

    public ImmutableArray<GrainId> OfKind(string kind, string after, int take) =>
        _ofKind.With(after).And(kind).And(take).List(row => GrainId.Parse(row.Text(0)));

    private static GrainRow Row(Statement row) => new(row.Long(0), row.Long(1));
}

/// <param name="Number">Under which the grain's rows stand.</param>
/// <param name="Seq">The head.</param>
internal sealed record GrainRow(long Number, long Seq);
