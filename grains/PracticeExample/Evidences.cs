using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>What the parts rest on: entries of the log, by key. They are no part of the published words.</summary>
internal static class Evidences
{
    public static Decision Link(Asking asking, LinkEntry asked)
    {
        var known = Find(asking.State, asked.Entry);
        var refusal = asking.Writes()
            ?? (Ids.IsPart(asked.Entry) ? null : Refusal.Invalid("id-wrong", "entry"))
            ?? (known is not null || asking.State.All<EvidenceDocument>().Count() < Limits.EntriesPerExample
                ? null
                : Refusal.Conflict("example-too-many-entries").With("most", Limits.EntriesPerExample));
        var parts = asked with { Parts = [.. asked.Parts.Distinct().Order()] };
        return refusal is not null ? refusal : known?.Parts.SequenceEqual(parts.Parts) == true ? Decision.Nothing : new EntryLinked(asked.Entry, parts);
    }

    public static Decision Unlink(Asking asking, UnlinkEntry asked) =>
        asking.Writes() is { } refusal ? refusal : Find(asking.State, asked.Entry) is null ? Decision.Nothing : new EntryUnlinked(asked.Entry);

    public static Changes Apply(EntryLinked linked) => Changes.Put(new EvidenceDocument
    {
        Id = EvidenceDocument.IdOf(linked.Entry),
        Entry = linked.Entry,
        Parts = linked.Asked.Parts,
    });

    public static Changes Apply(EntryUnlinked unlinked) => new() { Deletes = [EvidenceDocument.IdOf(unlinked.Entry)] };

    private static EvidenceDocument? Find(IState state, string entry) => state.Find<EvidenceDocument>(EvidenceDocument.IdOf(entry));
}
