using Leerlabs.Grains.Core;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>Reads heads, and finishes what a commit left to be done.</summary>
internal sealed class GrainHeads(StoreTables tables)
{
    /// <summary>The head, with everything written that it stands for. Only inside the grain's gate.</summary>
    public async Task<Head> Settled(KnownGrain known)
    {
        var head = await Read(known.Grain);
        known.Learn(head, own: false);
        while (head.Redo is { } redo)
        {
            var steps = await RedoLog.Read(tables, known.Grain, redo);
            RedoLog.AddRemoval(known.Grain, redo, steps);
            head = await Run(known, head, steps);
        }

        known.InDoubt = false;
        return head;
    }

    /// <summary>Does the steps that are left. Another process may do the same at the same time: each step is done once.</summary>
    public async Task<Head> Run(KnownGrain known, Head head, List<List<TableChange>> steps)
    {
        var commit = head.Redo!.Commit;
        while (head.Redo is { } redo && redo.Commit == commit)
            head = await Step(known, head, redo, steps);

        return head;
    }

    public async Task<Head> Read(GrainId grain) =>
        await tables.Grain(Keys.Of(grain, Keys.Head), CancellationToken.None) is { } row ? Head.Of(row) : Head.None;

    private async Task<Head> Step(KnownGrain known, Head head, Redo redo, List<List<TableChange>> steps)
    {
        var next = redo.At == steps.Count - 1
            ? head with { Redo = null, Applied = head.Seq }
            : head with { Redo = redo with { At = redo.At + 1 } };
        try
        {
            var versions = await tables.WriteGrain([next.On(known.Grain, head.ETag), .. steps[redo.At]]);
            next = next with { ETag = versions[0] };
            known.Learn(next, own: true);
            return next;
        }
        catch (TablesException moved) when (moved.IsStale || moved.IsMissing)
        {
            // Done by someone else, or by a try of our own whose answer was lost.
            var now = await Read(known.Grain);
            known.Learn(now, own: false);
            return now.Redo != redo ? now : throw new StoreUnavailableException($"A commit of {known.Grain} could not be finished.", moved);
        }
    }
}
