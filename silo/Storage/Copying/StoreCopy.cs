using Leerlabs.Grains.Core;

namespace Leerlabs.Storage.Copying;

/// <summary>
/// Copies a store into another one and compares each grain by count and hash. What was broken off goes on where it stopped: a grain that is there already and
/// is the same is left alone.
/// </summary>
public sealed class StoreCopy(IStoreContent from, IStoreContent to)
{
    /// <summary>Copied last: a store without it counts as empty.</summary>
    private const string Last = "programme";

    /// <exception cref="StoreUnusableException">The target holds something else, or is not the same after copying.</exception>
    public async Task<CopyReport> Run(Action<int>? copied, CancellationToken cancellation)
    {
        var report = new CopyReport(0, 0, 0, 0, 0);
        await to.AddErasures(await from.Erasures(cancellation), cancellation);
        foreach (var grain in await Grains(cancellation))
        {
            report = await Copy(grain, report, cancellation);
            copied?.Invoke(report.Grains);
        }

        return report;
    }

    private async Task<List<GrainId>> Grains(CancellationToken cancellation)
    {
        List<GrainId> grains = [];
        await foreach (var grain in from.AllGrains(cancellation))
            grains.Add(grain);

        return [.. grains.OrderBy(grain => grain.Kind == Last).ThenBy(grain => grain.ToString(), StringComparer.Ordinal)];
    }

    private async Task<CopyReport> Copy(GrainId grain, CopyReport report, CancellationToken cancellation)
    {
        var seq = await from.Head(grain, cancellation);
        var there = await to.Head(grain, cancellation);
        if (there > 0 && (await GrainSum.Of(to, grain, cancellation)).Equals(await GrainSum.Of(from, grain, cancellation)))
            return report with { Grains = report.Grains + 1, Skipped = report.Skipped + 1 };
        if (there > 0)
            throw new StoreUnusableException($"The target holds {grain} already, and not as the source does. Nothing of it was changed; choose an empty target.");

        var sum = await Write(grain, seq, cancellation);
        if (!sum.Equals(await GrainSum.Of(to, grain, cancellation)) || await from.Head(grain, cancellation) != seq)
            throw new StoreUnusableException($"The copy of {grain} is not the same as the source: is somebody writing to one of them? Stop the servers and copy again.");

        return report with { Grains = report.Grains + 1, Things = report.Things + sum.Count, Frames = report.Frames + sum.Frames, Documents = report.Documents + sum.Documents };
    }

    private async Task<GrainSum> Write(GrainId grain, long seq, CancellationToken cancellation)
    {
        var sum = new GrainSum();
        await to.Begin(grain, cancellation);
        await foreach (var piece in from.Read(grain, cancellation))
        {
            sum.Add(piece);
            await to.Add(grain, piece, cancellation);
        }

        await to.End(grain, seq, cancellation);
        return sum;
    }
}

/// <param name="Skipped">Grains that were there already and are the same.</param>
/// <param name="Things">Frames, documents, receipts, messages, marks and due times that were written and compared.</param>
public sealed record CopyReport(int Grains, int Skipped, long Things, long Frames, long Documents);
