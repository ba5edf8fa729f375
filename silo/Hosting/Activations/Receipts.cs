using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo;

/// <summary>First receipts (design 4.4): the last few from memory, the others from the store, and only when a command would not be accepted anew.</summary>
internal sealed class Receipts(GrainId grain, IGrainStore store)
{
    private readonly Dictionary<(string Actor, string CommandId), Receipt> _recent = [];
    private readonly Queue<(string Actor, string CommandId)> _order = new();

    public Receipt? Recent(Ask ask) => _recent.GetValueOrDefault((ask.Actor.Id, ask.CommandId));

    /// <summary>The receipt under which the actor's command was done before.</summary>
    public async ValueTask<Receipt?> First(Ask ask) =>
        await store.Receipt(grain, ask.Actor.Id, ask.CommandId, CancellationToken.None) is { } stored ? ToReceipt(stored) : null;

    public Receipt ToReceipt(StoredReceipt stored) => new(grain, stored.Seq, stored.Ids);

    public void Remember(IEnumerable<StoredReceipt> committed)
    {
        foreach (var stored in committed)
            if (_recent.TryAdd((stored.Person, stored.CommandId), ToReceipt(stored)))
                _order.Enqueue((stored.Person, stored.CommandId));

        while (_order.Count > Limits.CommandsPerCommit)
            _recent.Remove(_order.Dequeue());
    }
}
