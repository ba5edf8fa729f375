using Leerlabs.Grains.Core;

namespace Leerlabs.Storage.Tables;

/// <summary>
/// The indexes over all grains. A row is written before the commit that it stands for and removed after the commit that ends it, so an index may
/// name too much and never too little; the grain's own rows are the truth.
/// </summary>
internal sealed class StoreIndexes(KindIndex kinds, PendingIndex pending, DueIndex dues, ErasureIndex erasures)
{
    public async Task Announce(CommitPlan plan, Head head, GrainBatch batch, Erasure? erasure)
    {
        if (head.ETag is null)
            await kinds.Add(batch.Grain);
        if (!head.Marked && !batch.Messages.IsEmpty)
            await pending.Add(batch.Grain);
        if (erasure is not null)
            await erasures.Announce(erasure);

        await dues.Announce(batch.Grain, plan.Dues);
    }

    /// <summary>Tidies; what fails is found again by whoever reads.</summary>
    public async Task Committed(CommitPlan plan, GrainId grain, Erasure? erasure)
    {
        try
        {
            await dues.Tidy(grain, plan.Dues);
            if (erasure is not null)
                await erasures.Done(erasure);
        }
        catch (Client.TablesException)
        {
            // The commit stands.
        }
    }
}
