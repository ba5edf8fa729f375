using Leerlabs.Grains.ExpertRequest;
using static Leerlabs.Grains.Tests.ExpertRequest.RequestBench;

namespace Leerlabs.Grains.Tests.ExpertRequest;

/// <summary>Colleagues who think along.</summary>
public sealed class AlongTests
{
    [Fact]
    public void Colleague_of_another_pool_comes_along_when_that_pool_says_so()
    {
        var bench = Taken();

        var sought = Assert.Single(bench.Done(Ed, new AskAlong(Along.Id, "ict-infrastructuur")).Messages);
        Assert.Equal("expert-pool/ict-infrastructuur", $"{sought.To}");
        Assert.True(bench.AudienceOf(Along).IsNobody);
        Assert.Equal("along:ExpertAsked", bench.Done(OtherPool, new GrantAlong(Along.Id, Ed.Id)).Told());
        Assert.Equal("request-not-expert", bench.Refusal(Ed, new AskAlong(Bram.Id)));
        bench.Done(Along, new EndAlong(Along.Id));
        Assert.True(bench.AudienceOf(Along).IsNobody);
    }

    [Fact]
    public void Colleague_who_thinks_along_and_leaves_the_pool_sees_nothing_more()
    {
        var bench = Taken();
        bench.Done(Ed, new AskAlong(Els.Id));

        bench.Done(ThePool, Pool(2, Els));

        Assert.True(bench.AudienceOf(Els).IsNobody);
    }

    [Fact]
    public void Pool_that_a_request_leaves_lends_the_colleague_who_thinks_along_from_there()
    {
        var bench = Taken();
        bench.Done(Ed, new AskAlong(Els.Id));

        var outcome = bench.Done(Co, new TriageRequest("ict-infrastructuur"));

        var sought = Assert.Single(outcome.Messages, message => message.Fact is Grains.ExpertPool.SeekAlong);
        Assert.Equal(("expert-pool/privacy", Els.Id), ($"{sought.To}", ((Grains.ExpertPool.SeekAlong)sought.Fact).Person));
        bench.Done(OtherPool, new HearPool(9, [new(Along.Id)], Promised));
        Assert.False(bench.AudienceOf(Els).IsNobody);
        bench.Done(ThePool, new EndAlong(Els.Id));
        Assert.True(bench.AudienceOf(Els).IsNobody);
    }
}
