using System.Collections.Immutable;

namespace Leerlabs.Storage.Sqlite;

/// <summary>The erasures that this database has had.</summary>
internal sealed class ErasureTable(Database database)
{
    private readonly Statement _add = database.Statement("INSERT INTO erasures (id, line) VALUES (?, ?) ON CONFLICT DO NOTHING");
    private readonly Statement _all = database.Statement("SELECT line FROM erasures");

    public void Add(Erasure erasure) => _add.With(erasure.Id).And(erasure.ToLine()).Run();

    public ImmutableArray<Erasure> All() => [.. _all.With().List(row => Erasure.FromLine(row.Text(0))).OfType<Erasure>()];
}
