using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo.Tests.Storage;

/// <summary>Does the same to a store and to models of three grains. What it does is read from bytes, so that failures shrink.</summary>
internal sealed class Play(IGrainStore store, GrainId source)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly ImmutableArray<GrainId> _grains = [.. Enumerable.Range(0, 3).Select(_ => new GrainId("log", Guid.NewGuid().ToString("n")))];
    private readonly ImmutableArray<Model> _models = [new(), new(), new()];

    public async Task Run(byte[] bytes)
    {
        foreach (var step in bytes.Chunk(3).Where(step => step.Length == 3))
            await Step(_grains[step[0] % 3], _models[step[0] % 3], step[1], step[2]);

        for (var i = 0; i < 3; i++)
            await Agree(_grains[i], _models[i]);
    }

    private async Task Step(GrainId grain, Model model, byte what, byte which)
    {
        var message = new MessageId(1 + (which % 5), 0);
        switch (what % 8)
        {
            case 0:
                await store.Erase(grain, [which % 7], [$"entry/e{which % 7}"], None);
                model.Erase([which % 7], [$"entry/e{which % 7}"]);
                break;
            case 1:
                await store.Delivered(grain, [message], None);
                model.Outgoing.Remove(message);
                break;
            case 2:
                await store.Park(grain, message, "refused", None);
                model.Park(message);
                break;
            default:
                var batch = Batch(grain, model.Head, what, which);
                Assert.Equal(model.Commit(batch), Told(await store.Commit(batch, None)));
                break;
        }
    }

    private GrainBatch Batch(GrainId grain, long head, byte what, byte which)
    {
        var expected = what % 16 == 3 ? head + (which % 3) - 1 : head;
        var seq = Math.Max(0, expected) + 1;
        return new GrainBatch
        {
            Grain = grain,
            ExpectedSeq = seq - 1,
            Frames = [Sample.Frame(grain, seq, $"w{which}")],
            Puts = [Sample.Entry(which % 7) with { Rev = seq, Trail = [seq, seq + 1] }, Sample.Resident($"log/{which % 4}", seq, which % 2 == 0 ? "log" : null)],
            Deletes = which % 5 == 0 ? [$"entry/e{(which + 1) % 7}"] : [],
            Receipts = [Sample.Receipt(seq, $"c{which % 32}-{what}")],
            Messages = which % 2 == 0 ? [Sample.Message(seq, 0, source)] : [],
            Marks = which % 3 == 0 ? [new StoredMark(source, new MessageId(seq, which))] : [],
            DueTimes = which % 4 == 0 ? [new DueTime($"due/{which % 3}", which % 8 == 0 ? Sample.Start.AddMinutes(which) : null)] : [],
            ErasedFrames = which % 11 == 0 ? [seq - 1, seq] : [],
        };
    }

    private async Task Agree(GrainId grain, Model model)
    {
        Assert.Equal(model.Head, await store.Head(grain, None));
        Same.Frames(model.Frames.Values, await store.Frames(grain, 0, 1000, None));
        Same.Documents(model.Documents.Values.Where(document => !document.Paged), await store.Resident(grain, None));
        Same.Documents(model.Documents.Values.Where(document => document.Paged), await store.Page(grain, new PageQuery("entry", null, null, null, 200), None));
        foreach (var receipt in model.Receipts.Values)
            Same.Receipts([receipt], [await store.Receipt(grain, receipt.Person, receipt.CommandId, None)]);

        await AgreeOnMessages(grain, model);
    }

    private async Task AgreeOnMessages(GrainId grain, Model model)
    {
        Same.Messages(model.Outgoing.Values, await store.Outgoing(grain, 1000, None));
        Same.Messages(model.Parked.Values, (await store.Parked(100_000, None)).Where(parked => parked.Source == grain).Select(parked => parked.Message));
        Assert.Equal(model.Mark, await store.Mark(grain, source, None));
        Assert.True(model.Outgoing.Count == 0 || (await store.Pending(None)).Contains(grain));
        var due = (await store.Due(DateTimeOffset.MaxValue, 100_000, None)).Where(due => due.Grain == grain).ToDictionary(due => due.Name, due => due.At);
        Assert.Equal(model.Due, due);
    }

    private static string Told(CommitResult result) => result switch
    {
        CommitResult.HeadMoved moved => $"head moved to {moved.Seq}",
        CommitResult.Duplicates done => $"done at {string.Join(' ', done.First.Select(receipt => receipt.Seq))}",
        _ => "committed",
    };
}
