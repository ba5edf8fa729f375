using Leerlabs.Grains.Library;
using Leerlabs.Grains.PracticeExample;
using static Leerlabs.Grains.Tests.PracticeExample.ExampleBench;

namespace Leerlabs.Grains.Tests.PracticeExample;

public sealed class EditionTests
{
    [Fact]
    public void Second_edition_goes_the_same_way_while_the_first_stays_public()
    {
        var bench = Published();
        Assert.Equal("example-unchanged", bench.Refusal(Sanne, new AskRelease()));

        Assert.Empty(bench.Done(Bram, new EditPart(ExamplePart.Advice, "Begin klein.", 1)).Sent<WithdrawWork>());
        Assert.Equal((ExampleState.Writing, 1), (bench.Example().State, bench.Example().Edition));

        bench.Done(Bram, new AskRelease());
        bench.Done(Leida, new Release(Kwelder, 2));
        var last = bench.Done(Coos, new Release("coach", 2));
        Assert.Equal(2, Assert.Single(last.Sent<PublishWork>()).Edition);
        Assert.Equal("bram:ExamplePublished sanne:ExamplePublished", last.Told());
    }

    [Fact]
    public void Those_who_release_and_the_programme_take_it_back()
    {
        foreach (var who in new[] { Leida, Coos, Manager })
        {
            var bench = Published();
            Assert.Equal("Toch niet.", Assert.Single(bench.Done(who, new WithdrawExample("Toch niet.")).Sent<WithdrawWork>()).Reason);
            Assert.Equal("example-withdrawn", bench.Refusal(Sanne, new EditPart(ExamplePart.Done, "Anders.", 1)));
            Assert.Null(bench.Done(who, new WithdrawExample("Toch niet.")).Frame);
        }

        var others = Published();
        foreach (var who in new[] { Sanne, Lot, Board, Stranger })
            Assert.Equal("forbidden", others.Refusal(who, new WithdrawExample("Toch niet.")));
    }

    [Fact]
    public void Withdrawal_is_told_to_those_who_made_and_released_it()
    {
        Assert.Equal("coos:ExampleWithdrawn sanne:ExampleWithdrawn", Published().Done(Leida, new WithdrawExample("Toch niet.")).Told());
    }

    [Fact]
    public void What_was_never_public_its_writers_take_back_and_the_library_hears_nothing()
    {
        var bench = Begun();

        var outcome = bench.Done(Bram, new WithdrawExample("Dubbel."));

        Assert.Empty(outcome.Sent<WithdrawWork>());
        Assert.Equal("sanne:ExampleWithdrawn", outcome.Told());
    }

    [Fact]
    public void Evidence_is_no_part_of_the_words()
    {
        var bench = Published();

        bench.Done(Sanne, new LinkEntry("entry003", [ExamplePart.Seen]));
        bench.Done(Sanne, new UnlinkEntry("entry001"));

        Assert.Equal(ExampleState.Published, bench.Example().State);
    }
}
