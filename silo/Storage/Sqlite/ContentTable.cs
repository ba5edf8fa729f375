using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Copying;

namespace Leerlabs.Storage.Sqlite;

/// <summary>Whole grains, for copying.</summary>
internal sealed class ContentTable(Database database)
{
    private const int AtOnce = 500;

    private readonly Statement _grains = database.Statement("SELECT name FROM grains WHERE name > ? ORDER BY name LIMIT ?");
    private readonly Statement _receipts = database.Statement(
        "SELECT person, command, seq, ids FROM receipts WHERE g = ? AND (person, command) > (?, ?) ORDER BY person, command LIMIT ?");

    private readonly Statement _ids = database.Statement("SELECT id FROM documents WHERE g = ? AND id > ? ORDER BY id LIMIT ?");
    private readonly Statement _marks = database.Statement("SELECT source, seq, place FROM marks WHERE g = ?");
    private readonly Statement _parked = database.Statement("SELECT seq, place, target, hops, fact, reason FROM parked WHERE g = ? ORDER BY seq, place");
    private readonly Statement _dues = database.Statement("SELECT name, at FROM due WHERE g = ?");

    private readonly ImmutableArray<Statement> _clear =
    [
        .. new[] { "documents", "receipts", "outbox", "parked", "marks", "due" }.Select(table => database.Statement($"DELETE FROM {table} WHERE g = ?")),
        database.Statement("DELETE FROM frames WHERE (id >> 32) = ?"),
    ];

    public ImmutableArray<GrainId> Grains(string after) => _grains.With(after).And(AtOnce).List(row => GrainId.Parse(row.Text(0)));

    public ImmutableArray<string> DocumentIds(long grain, string after) => _ids.With(grain).And(after).And(AtOnce).List(row => row.Text(0));

    public ImmutableArray<StoredReceipt> Receipts(long grain, string person, string command) =>
        _receipts.With(grain).And(person).And(command).And(AtOnce).List(row => new StoredReceipt(
            row.Text(0), row.Text(1), row.Long(2), [.. row.Text(3).Split(' ', StringSplitOptions.RemoveEmptyEntries)]));

    /// <summary>What is never much.</summary>
    public GrainPiece Rest(Tables tables, GrainId id, long grain) => new()
    {
        Outgoing = tables.Messages.First(grain, int.MaxValue),
        Parked = _parked.With(grain).List(row => new ParkedMessage(id, Message(row), row.Text(5))),
        Marks = _marks.With(grain).List(row => new StoredMark(GrainId.Parse(row.Text(0)), new MessageId(row.Long(1), (int)row.Long(2)))),
        Dues = _dues.With(grain).List(row => new StoredDue(id, row.Text(0), new DateTimeOffset(row.Long(1), TimeSpan.Zero))),
    };

    public void Clear(long grain)
    {
        foreach (var table in _clear)
            table.With(grain).Run();
    }

    private static OutgoingMessage Message(Statement row) =>
        new(new MessageId(row.Long(0), (int)row.Long(1)), GrainId.Parse(row.Text(2)), (int)row.Long(3), row.Bytes(4));
}
