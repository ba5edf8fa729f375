using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Tests.Leerlab;
using Leerlabs.Grains.Text;
using Leerlabs.Grains.Text.Edits;
using static Leerlabs.Grains.Tests.Text.TextBench;

namespace Leerlabs.Grains.Tests.Text;

public sealed class FoldingTests
{
    [Fact]
    public void Opening_brings_the_text_and_a_bounded_number_of_updates_however_many_there_were()
    {
        var bench = With();

        bench.TypesMany(3_000);

        Assert.Equal(3_000, bench.Version());
        Assert.Equal(3_000, bench.Text().Length);
        Assert.InRange(bench.Updates().Length, Limits.UpdatesApart / 2, Limits.UpdatesApart - 1);
    }

    [Fact]
    public void Updates_are_kept_for_who_comes_back_and_cut_once_there_are_many_newer()
    {
        var bench = With();

        bench.TypesMany(Limits.UpdatesKept + 500);

        var past = bench.State.Ordered.OfType<PastDocument>().ToList();
        Assert.Equal(Limits.UpdatesKept, past.Sum(run => run.Updates.Length));
        Assert.Equal(bench.State.Get<BaseDocument>("base").Version, past.Max(run => run.Version));
    }

    [Fact]
    public void Runs_of_the_past_make_the_text_of_now_of_the_text_of_then()
    {
        var bench = With("begin ");
        bench.TypesMany(40);
        var (then, version) = (bench.Text(), bench.Version());

        bench.TypesMany(400);

        var known = bench.State.Ordered.OfType<PastDocument>().OrderBy(run => run.Version).SelectMany(run => run.Updates.Select(update => update.Changes))
            .Concat(bench.Updates().Select(update => update.Changes));
        Assert.Equal(bench.Text(), known.Skip(version).Aggregate(then, (text, changes) => changes.Apply(text)));
    }

    [Fact]
    public void Fixing_keeps_the_text_and_nothing_of_what_was_typed_on_the_way()
    {
        var bench = With();
        bench.TypesMany(300);
        bench.Types(Sanne, 0, "geheim");
        bench.Does(Joost, new TypeText(bench.Version(), TextChange.Replace(bench.Text().Length, 0, 6, "")));
        var text = bench.Text();
        var before = bench.State.Documents.Keys.Where(id => id.StartsWith("update/", StringComparison.Ordinal) || id.StartsWith("past/", StringComparison.Ordinal)).ToHashSet();

        var happened = bench.Does(TheMeeting, new FixText());

        Assert.Equal((text, 302), (bench.State.Get<BaseDocument>("base").Text, bench.State.Get<BaseDocument>("base").Version));
        Assert.Equal(["base", .. before.Order(StringComparer.Ordinal)], happened.Erased.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(bench.State.Documents.Values, document => document is UpdateDocument or PastDocument);
        Assert.All(bench.State.Documents.Values, document => Assert.DoesNotContain("geheim", Encoding.UTF8.GetString(bench.Write(document))));
        Assert.True(new TextRules().Apply(new Kit.BenchView(new TextRules(), bench.At(bench.State.Seq - 1), []), happened.Events[0], default).ErasesHistory);
        Assert.Equal("text-fixed", bench.Refused(Sanne, new TypeText(302, TextChange.Insert(text.Length, 0, "x"))));
    }
}
