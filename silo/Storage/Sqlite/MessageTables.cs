using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Storage.Sqlite;

/// <summary>Messages on their way, messages set aside, and the marks of messages taken (design 4.8).</summary>
internal sealed class MessageTables(Database database)
{
    private readonly Statement _add = database.Statement("INSERT INTO outbox (g, seq, place, target, hops, fact) VALUES (?, ?, ?, ?, ?, ?)");
    private readonly Statement _remove = database.Statement("DELETE FROM outbox WHERE g = ? AND seq = ? AND place = ?");
    private readonly Statement _first = database.Statement("SELECT seq, place, target, hops, fact FROM outbox WHERE g = ? ORDER BY seq, place LIMIT ?");

    // The outbox holds only what is on its way, so its own key is the marker.
    private readonly Statement _pending = database.Statement("SELECT name FROM (SELECT DISTINCT g FROM outbox) JOIN grains USING (g)");

    private readonly Statement _park = database.Statement(
        "INSERT INTO parked (g, seq, place, target, hops, fact, reason) SELECT *, ? FROM outbox WHERE g = ? AND seq = ? AND place = ?");

    private readonly Statement _parked = database.Statement(
        "SELECT parked.seq, place, target, hops, fact, name, reason FROM parked JOIN grains USING (g) ORDER BY g, parked.seq, place LIMIT ?");

    private readonly Statement _setMark = database.Statement("REPLACE INTO marks (g, source, seq, place) VALUES (?, ?, ?, ?)");
    private readonly Statement _mark = database.Statement("SELECT seq, place FROM marks WHERE g = ? AND source = ?");

    public void Add(long grain, OutgoingMessage message) =>
        _add.With(grain).And(message.Id.Seq).And(message.Id.Index).And(message.To.ToString()).And(message.Hops).And(message.Fact).Run();

    public void Remove(long grain, MessageId message) => _remove.With(grain).And(message.Seq).And(message.Index).Run();

    public void Remove(long grain, IEnumerable<MessageId> messages)
    {
        foreach (var message in messages)
            Remove(grain, message);
    }

    public ImmutableArray<OutgoingMessage> First(long grain, int take) => _first.With(grain).And(take).List(Read);

    public ImmutableArray<GrainId> Pending() => _pending.With().List(row => GrainId.Parse(row.Text(0)));

    public void Park(long grain, MessageId message, string reason)
    {
        if (_park.With(reason).And(grain).And(message.Seq).And(message.Index).Run() == 1)
            Remove(grain, message);
    }

    public ImmutableArray<ParkedMessage> Parked(int take) =>
        _parked.With(take).List(row => new ParkedMessage(GrainId.Parse(row.Text(5)), Read(row), row.Text(6)));

    public void SetMark(long grain, StoredMark mark) =>
        _setMark.With(grain).And(mark.Source.ToString()).And(mark.Last.Seq).And(mark.Last.Index).Run();

    public MessageId? Mark(long grain, GrainId source) =>
        _mark.With(grain).And(source.ToString()).First<MessageId?>(row => new MessageId(row.Long(0), (int)row.Long(1)));

    private static OutgoingMessage Read(Statement row) => new(
        new MessageId(row.Long(0), (int)row.Long(1)), GrainId.Parse(row.Text(2)), (int)row.Long(3), row.Bytes(4));
}
