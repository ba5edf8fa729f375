using FsCheck.Fluent;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using static Leerlabs.Grains.Tests.Library.LibraryBench;

namespace Leerlabs.Grains.Tests.Library;

public sealed class PublishingTests
{
    [Fact]
    public void Published_work_is_there_for_everybody_with_its_edition_and_without_who_wrote_it()
    {
        var bench = Open();
        bench.Publish();

        var seen = bench.Visible(bench.State, bench.AudienceOf(Actor.Visitor)).Select(document => document.Id).Order(StringComparer.Ordinal);

        Assert.Equal(["edition/dagstart1/1", "work/dagstart1"], seen);
        Assert.True(bench.Listed().Reachable);
    }

    [Fact]
    public void Editions_in_any_order_and_however_often_end_in_the_newest() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Gen.Choose(1, 9).NonEmptyListOf()),
        editions =>
        {
            var bench = Open();
            foreach (var edition in editions)
                bench.Publish(edition, $"Druk {edition}");

            Assert.Equal((editions.Max(), $"Druk {editions.Max()}"), (bench.Listed().Edition, bench.Listed().Title));
        }));

    [Fact]
    public void Earlier_edition_stays_to_be_read_and_the_first_day_stays_the_day_of_publishing()
    {
        var bench = Open();
        bench.Publish();
        bench.Wait(TimeSpan.FromDays(3));
        bench.Publish(2, "Samen beginnen");

        Assert.Equal("Begin de dag samen", bench.State.Get<EditionDocument>("edition/dagstart1/1").Content.Title);
        Assert.Equal((Begin, Begin.AddDays(3)), (bench.Listed().Published, bench.Listed().Changed));
    }

    [Fact]
    public void Withdrawn_work_leaves_its_place_and_not_a_word()
    {
        var bench = Open();
        bench.Publish();
        bench.Publish(2);

        var outcome = bench.Withdraw();

        Assert.Equal((WorkState.Withdrawn, "", ""), (bench.Listed().State, bench.Listed().Title, bench.Listed().Summary));
        Assert.Equal(["edition/dagstart1/1", "edition/dagstart1/2"], outcome.Frame!.Deletes.Select(gone => gone.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["edition/dagstart1/1", "edition/dagstart1/2", "work/dagstart1"], outcome.Erased.Order(StringComparer.Ordinal));
        Assert.Null(bench.Withdraw().Frame);
    }

    [Fact]
    public void Late_edition_does_not_bring_a_withdrawn_work_back_but_a_newer_one_does()
    {
        var bench = Open();
        bench.Publish(2);
        bench.Withdraw();

        Assert.Null(bench.Publish(2).Frame);
        Assert.NotNull(bench.Publish(3).Frame);
        Assert.Equal(WorkState.Public, bench.Listed().State);
    }

    [Fact]
    public void Work_is_of_the_grain_that_published_it_first()
    {
        var bench = Open();
        var another = Actor.Grain(new GrainId("expert-request", "vraag1"));
        bench.Publish();

        Assert.Null(bench.Publish(2, by: another).Frame);
        Assert.Null(bench.Send(another, new WithdrawWork(Key)).Frame);
    }

    [Fact]
    public void People_publish_nothing_by_themselves()
    {
        var bench = Open();

        Assert.Equal("forbidden", bench.Publish(by: Nina).Refusal?.Key);
        Assert.Equal("forbidden", bench.Send(Nina, new WithdrawWork(Key)).Refusal?.Key);
        Assert.Equal("forbidden", bench.Send(Actor.Visitor, new NameStaff(9, [])).Refusal?.Key);
    }

    [Fact]
    public void There_is_one_library() =>
        Assert.True(new Kit.RuleBench(new LibraryRules(), new GrainId("library", "be"), Begin).AudienceOf(Nina).IsNobody);
}
