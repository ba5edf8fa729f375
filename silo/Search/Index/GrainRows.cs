using Leerlabs.Grains.Core;
using Leerlabs.Storage.Sqlite;

namespace Leerlabs.Search.Index;

/// <summary>A grain in the index: up to which frame it holds it, and the instant of that frame, by which another store's frame of the same number is told apart.</summary>
internal sealed record Place(long Number, long Seq, DateTimeOffset At);

/// <summary>How far the index is with each grain.</summary>
internal sealed class GrainRows(Database database)
{
    private readonly Statement _find = database.Statement("SELECT id, seq, at FROM grain WHERE name = ?");
    private readonly Statement _add = database.Statement("INSERT INTO grain (name, origin, seq, at) VALUES (?, ?, 0, 0) RETURNING id");
    private readonly Statement _from = database.Statement("UPDATE grain SET origin = ? WHERE id = ?");
    private readonly Statement _reach = database.Statement("UPDATE grain SET seq = ?, at = ? WHERE id = ?");

    public Place? Find(GrainId grain) =>
        _find.With($"{grain}").First(row => new Place(row.Long(0), row.Long(1), new(row.Long(2), TimeSpan.Zero)));

    public void From(Place place, string origin) => _from.With(origin).And(place.Number).Run();

    public Place Add(GrainId grain, string? origin) => new(_add.With($"{grain}").And(origin).First(row => row.Long(0)), 0, DateTimeOffset.MinValue);

    public void Reach(Place place, long seq, DateTimeOffset at) => _reach.With(seq).And(at.UtcTicks).And(place.Number).Run();
}
