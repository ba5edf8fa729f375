using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Storage.Sqlite;

/// <summary>Frames by grain and sequence number. A frame without a body was erased.</summary>
internal sealed class FrameTable(Database database)
{
    private readonly Statement _add = database.Statement("INSERT INTO frames (id, at, body) VALUES (?, ?, ?)");
    private readonly Statement _after = database.Statement("SELECT id, at, body FROM frames WHERE id > ? AND id <= ? ORDER BY id LIMIT ?");
    private readonly Statement _erase = database.Statement("UPDATE frames SET body = NULL WHERE id = ?");

    public void Add(long grain, long seq, DateTimeOffset at, ReadOnlyMemory<byte> body) =>
        _add.With(Key(grain, seq)).And(at.UtcTicks).And(body).Run();

    public ImmutableArray<Frame> After(GrainId id, long grain, long after, int take) =>
        _after.With(Key(grain, Math.Clamp(after, 0, uint.MaxValue))).And(Key(grain, uint.MaxValue)).And(take).List(row => Read(id, row));

    public void Erase(long grain, long seq) => _erase.With(Key(grain, seq)).Run();

    private static Frame Read(GrainId id, Statement row)
    {
        var seq = row.Long(0) & uint.MaxValue;
        return row.IsNull(2)
            ? FrameJson.Erased(id, seq, new DateTimeOffset(row.Long(1), TimeSpan.Zero))
            : FrameJson.Read(id, seq, row.Bytes(2));
    }

    // A number that does not fit would be another grain's frame.
    private static long Key(long grain, long seq)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(seq, seq & uint.MaxValue);
        return (grain << 32) | seq;
    }
}
