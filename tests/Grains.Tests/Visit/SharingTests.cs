using Leerlabs.Grains.Core;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Tests.Leerlab;
using Leerlabs.Grains.Visit;
using static Leerlabs.Grains.Tests.Visit.VisitBench;

namespace Leerlabs.Grains.Tests.Visit;

/// <summary>A visit is the two teachers' own; only the visited one lets others read it.</summary>
public sealed class SharingTests
{
    private static readonly ShareVisit WithOther = new([Other.Id]);

    [Fact]
    public void Only_the_two_watch()
    {
        var bench = Closed();

        Assert.False(bench.AudienceOf(Visitor).IsNobody);
        Assert.False(bench.AudienceOf(Visited).IsNobody);
        Assert.True(bench.AudienceOf(Other).IsNobody);
        Assert.True(bench.AudienceOf(Stranger).IsNobody);
    }

    [Fact]
    public void Only_the_visited_teacher_decides_who_reads()
    {
        var bench = Closed();

        Assert.Equal("forbidden", bench.Refused(Visitor, WithOther));
        Assert.Equal("forbidden", bench.Refused(Other, WithOther));
        bench.Does(Visited, WithOther);

        Assert.False(bench.AudienceOf(Other).IsNobody);
        Assert.Equal(bench.State.Seq, bench.RightsSince(Other));
        Assert.Equal("forbidden", bench.Refused(Other, new SetVisitGoal("Meepraten")));
    }

    [Fact]
    public void What_was_shared_is_taken_back()
    {
        var bench = Closed();
        bench.Does(Visited, WithOther);

        bench.Does(Visited, new ShareVisit([]));

        Assert.True(bench.AudienceOf(Other).IsNobody);
        Assert.Null(bench.Does(Visited, new ShareVisit([Visitor.Id, Visited.Id])).Frame);
    }

    [Fact]
    public void Nothing_is_shared_before_it_is_whole()
    {
        var bench = Talked();

        Assert.Equal("visit-open", bench.Refused(Visited, WithOther));
    }

    [Fact]
    public void Whoever_leaves_the_leerlab_reads_along_no_more_and_the_two_keep_what_is_theirs()
    {
        var bench = Closed();
        bench.Does(Visited, WithOther);

        bench.Does(TheLab, new SetMember(Other.Id, 8, []));
        bench.Does(TheLab, new SetMember(Visited.Id, 8, []));

        Assert.True(bench.AudienceOf(Other).IsNobody);
        Assert.False(bench.AudienceOf(Visited).IsNobody);
    }

    [Fact]
    public void Whoever_may_read_it_no_more_and_was_away_looks_afresh()
    {
        var bench = Closed();
        bench.Does(Visited, WithOther);
        var seen = bench.State.Seq;

        bench.Does(Visited, new ShareVisit([]));

        Assert.True(bench.RightsSince(Other) > seen);
        Assert.DoesNotContain(Seen(bench, Visited), id => id == Reader.IdOf(Other.Id));
        bench.Does(Visited, WithOther);
        Assert.False(bench.AudienceOf(Other).IsNobody);
    }

    [Fact]
    public void Stranger_to_the_leerlab_reads_nothing_whoever_shares_it()
    {
        var bench = Closed();

        bench.Does(Visited, new ShareVisit([Stranger.Id]));

        Assert.True(bench.AudienceOf(Stranger).IsNobody);
    }

    [Fact]
    public void Who_reads_along_is_known_to_the_two_and_who_is_in_the_leerlab_to_nobody()
    {
        var bench = Closed();
        bench.Does(Visited, WithOther);

        Assert.Contains(Seen(bench, Visited), id => id == Reader.IdOf(Other.Id));
        Assert.DoesNotContain(Seen(bench, Other), id => id.StartsWith("access/", StringComparison.Ordinal));
        Assert.DoesNotContain(Seen(bench, Visited), id => id.StartsWith("member/", StringComparison.Ordinal));
    }

    [Fact]
    public void Many_readers_are_too_many() => Assert.Equal(
        "too-many-readers",
        Closed().Refused(Visited, new ShareVisit([.. Enumerable.Range(0, Limits.VisitReaders + 1).Select(number => $"person/reader-{number:000}")])));

    private static IEnumerable<string> Seen(RuleBench bench, Actor actor) => bench.Visible(bench.State, bench.AudienceOf(actor)).Select(document => document.Id);
}
