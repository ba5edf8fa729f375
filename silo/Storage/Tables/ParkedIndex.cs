using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>Where messages that were set aside stand, for operators. The message itself moves inside its grain's partition in one go.</summary>
internal sealed class ParkedIndex(StoreTables tables)
{
    private const string Partition = "parked";

    public async Task Park(GrainId grain, MessageId message, string reason, CancellationToken cancellation)
    {
        if (await tables.Grain(Keys.Of(grain, Keys.Message(message)), cancellation) is not { } row)
            return;

        await tables.WriteIndex(new TableChange.Put(Row(grain, message)));
        var parked = MessageRows.Row(Keys.Of(grain, Keys.Parked(message)), MessageRows.Read(row)).Set("reason", reason);
        try
        {
            await tables.WriteGrain([new TableChange.Delete(row.Key, row.ETag!), new TableChange.Insert(parked)]);
        }
        catch (TablesException done) when (done.IsStale || done.IsMissing || done.IsConflict)
        {
            // Delivered or parked meanwhile, or by a try whose answer was lost.
        }
    }

    public async Task<ImmutableArray<ParkedMessage>> All(int take, CancellationToken cancellation)
    {
        var all = ImmutableArray.CreateBuilder<ParkedMessage>();
        await foreach (var row in tables.Index(TableQuery.Of(Partition), cancellation))
        {
            var grain = GrainId.Parse(row.Text("grain"));
            if (await tables.Grain(Keys.Of(grain, Keys.Parked(MessageRows.Id(row))), cancellation) is { } parked)
                all.Add(new ParkedMessage(grain, MessageRows.Read(parked), parked.Text("reason")));
            if (all.Count == take)
                break;
        }

        return all.DrainToImmutable();
    }

    public static TableRow Row(GrainId grain, MessageId message) =>
        new TableRow(new(Partition, $"{Keys.Partition(grain)}|{KeyText.Of(message.Seq)}|{KeyText.Of(message.Index)}"))
            .Set("grain", grain.ToString()).Set("seq", message.Seq).Set("place", message.Index);
}
