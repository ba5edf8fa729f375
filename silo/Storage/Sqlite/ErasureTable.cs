using System.Collections.Immutable;

namespace Leerlabs.Storage.Sqlite;

/// <summary>The erasures that this database has had.</summary>
internal sealed class ErasureTable(Database database)
{
    private readonly Statement _add = database.Statement("INSERT INTO erasures (id, line) VALUES (?, ?) ON CONFLICT DO NOTHING");
    private readonly Statement _all = database.Statement("SELECT line FROM erasures");

    private readonly Statement _untidied = database.Statement("SELECT count(*) FROM erasures WHERE tidied = 0");
    private readonly Statement _tidied = database.Statement("UPDATE erasures SET tidied = 1 WHERE tidied = 0");

    /// <summary>Something was erased since the database was last written anew.</summary>
    public bool AnyUntidied => _untidied.With().First(row => row.Long(0)) > 0;

    public void SetTidied() => _tidied.With().Run();

    public void Add(Erasure erasure) => _add.With(erasure.Id).And(erasure.ToLine()).Run();

    public ImmutableArray<Erasure> All() => [.. _all.With().List(row => Erasure.FromLine(row.Text(0))).OfType<Erasure>()];
}
