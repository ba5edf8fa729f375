using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Text;

/// <summary>
/// Keeps a text quick to open and small to keep, however much was typed (docs/adr): the oldest updates go into the base, for a while they stay at hand as one
/// document, then they go.
/// </summary>
internal static class Folding
{
    /// <summary>Updates that go into the base at once: half of those that stand apart, so that the rest can carry what comes over a slow line.</summary>
    public const int Run = Limits.UpdatesApart / 2;

    public static Changes Apply(IState state, TextFolded folded)
    {
        var page = Page.Of(state);
        var run = page.Updates[..(folded.Version - page.Base.Version)];
        return Changes.Put(
            page.Base with { Version = folded.Version, Text = page.TextAt(folded.Version) },
            new PastDocument { Id = PastDocument.IdOf(folded.Version), Version = folded.Version, Updates = [.. run.Select(Past)] }) with
        {
            Deletes = [.. run.Select(update => update.Id), .. Outdated(folded.Version - Limits.UpdatesKept)],
        };
    }

    /// <summary>Everything that was typed goes, out of the documents and out of every stored frame; only the text stays (design 4.12).</summary>
    public static Changes Apply(IState state)
    {
        var page = Page.Of(state);
        ImmutableArray<string> gone = [.. page.Updates.Select(update => update.Id), .. Kept(page.Base.Version).Select(PastDocument.IdOf)];
        return Changes.Put(
            state.Find<TextDocument>(TextDocument.TheId)! with { State = TextState.Fixed, Amenders = null },
            page.Base with { Version = page.Version, Text = page.Text, Unknown = Document.NothingUnknown }) with
        {
            Deletes = gone,
            Erases = [BaseDocument.TheId, .. gone],
            ErasesHistory = true,
        };
    }

    private static PastUpdate Past(UpdateDocument update) => new(update.Changes, update.By, update.Command);

    private static ImmutableArray<string> Outdated(int version) => version > 0 ? [PastDocument.IdOf(version)] : [];

    /// <summary>The versions of the runs that are still there.</summary>
    private static IEnumerable<int> Kept(int version)
    {
        for (var run = version; run > 0 && run > version - Limits.UpdatesKept; run -= Run)
            yield return run;
    }
}
