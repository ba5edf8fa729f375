using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>The outbox of a grain. Its rows are added by commits and removed without touching the head.</summary>
internal sealed class GrainMessages(StoreTables tables, GrainCache cache, PendingIndex pending)
{
    public async Task<ImmutableArray<OutgoingMessage>> First(GrainId grain, int take, CancellationToken cancellation)
    {
        var messages = await Read(grain, take, cancellation);
        if (messages.IsEmpty && cache.Of(grain) is var known)
            await known.Alone(async () =>
            {
                await pending.RemoveWhenEmpty(known, async () => (await Read(grain, 1, cancellation)).IsEmpty);
                return true;
            });

        return messages;
    }

    public async Task Remove(GrainId grain, IEnumerable<MessageId> messages)
    {
        foreach (var some in messages.Distinct().Chunk(TableLimits.ChangesAtOnce))
            await Remove([.. some.Select(message => new TableChange.Delete(Keys.Of(grain, Keys.Message(message))))]);
    }

    private async Task Remove(TableChange[] removals)
    {
        try
        {
            await tables.WriteGrain(removals);
        }
        catch (TablesException gone) when (gone.IsMissing)
        {
            if (removals.Length > 1)
                foreach (var removal in removals)
                    await Remove([removal]);
        }
    }

    private async Task<ImmutableArray<OutgoingMessage>> Read(GrainId grain, int take, CancellationToken cancellation)
    {
        var messages = ImmutableArray.CreateBuilder<OutgoingMessage>();
        await foreach (var row in tables.Grain(TableQuery.Beginning(Keys.Partition(grain), Keys.Out).First(take), cancellation))
            messages.Add(MessageRows.Read(row));

        return messages.DrainToImmutable();
    }
}
