using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Library.LibraryBench;

namespace Leerlabs.Grains.Tests.Library;

/// <summary>Two members of other leerlabs judge an edition: a mark, not a gate.</summary>
public sealed class ReviewTests
{
    private static readonly Actor Bo = Actor.Person("person/bo");

    [Fact]
    public void Two_of_other_leerlabs_who_find_it_good_in_every_point_give_the_edition_its_mark()
    {
        var bench = Asked();

        bench.Review(Stranger);
        Assert.Null(bench.Listed().Reviewed);
        bench.Review(Bo);

        Assert.Equal((true, null), (bench.Listed().Reviewed, bench.Listed().AsksReview));
        Assert.True(bench.State.Get<EditionDocument>($"edition/{Key}/1").Content.Reviewed);
        Assert.Equal("review-done", bench.Send(Els, new AskReview(Key, true)).Refusal?.Key);
    }

    [Fact]
    public void One_person_twice_or_one_who_misses_something_is_not_enough()
    {
        var bench = Asked();

        bench.Review(Stranger);
        bench.Review(Stranger);
        bench.Review(Bo, new(true, true, true, Transferable: false));
        Assert.Null(bench.Listed().Reviewed);

        bench.Review(Bo);
        Assert.True(bench.Listed().Reviewed);
    }

    [Fact]
    public void Who_is_of_no_other_leerlab_leaves_nothing_behind()
    {
        var bench = Asked();
        bench.Send(Stranger, Good());

        var dropped = bench.Send(Actor.Grain(GrainId.Parse(Stranger.Id)), new ConfirmReview(Key, 1));

        Assert.Contains($"review-wish/{Key}/stranger", dropped.Erased);
        Assert.DoesNotContain(bench.State.Documents.Values, document => document is ReviewDocument or ReviewWish);
    }

    [Fact]
    public void Mark_belongs_to_an_edition_and_the_next_one_is_asked_anew()
    {
        var bench = Asked();
        bench.Review(Stranger);
        bench.Review(Bo);
        bench.Publish(2);

        Assert.Equal((null, null), (bench.Listed().Reviewed, bench.Listed().AsksReview));
        Assert.True(bench.State.Get<EditionDocument>($"edition/{Key}/1").Content.Reviewed);
        Assert.Equal("review-not-asked", bench.Send(Stranger, Good(2)).Refusal?.Key);
    }

    [Fact]
    public void What_comes_in_for_an_older_edition_goes_nowhere()
    {
        var bench = Asked();
        bench.Send(Stranger, Good());
        bench.Publish(2);
        bench.Send(Els, new AskReview(Key, true));

        bench.Send(Actor.Grain(GrainId.Parse(Stranger.Id)), new ConfirmReview(Key, 1, new("leerlab/elders", "Elders")));

        Assert.DoesNotContain(bench.State.Documents.Values, document => document is ReviewDocument or ReviewWish);
        Assert.Equal("review-older", bench.Send(Bo, Good()).Refusal?.Key);
    }

    [Fact]
    public void Writers_hear_of_it_and_read_the_remark_as_the_staff_does_and_no_visitor()
    {
        var bench = Asked();

        var told = Assert.Single(bench.Review(Stranger).Messages);

        Assert.Equal((Els.Id, InboxKind.WorkReviewed), ($"{told.To}", Assert.IsType<Notify>(told.Fact).Kind));
        bool Sees(Actor actor) => bench.Visible(bench.State, bench.AudienceOf(actor)).Any(document => document is ReviewDocument);
        Assert.Equal((true, true, true, false, false), (Sees(Els), Sees(Nina), Sees(Stranger), Sees(Bo), Sees(Actor.Visitor)));
    }

    [Fact]
    public void Writers_ask_and_nobody_else_and_they_do_not_judge_their_own()
    {
        var bench = Open();
        bench.Publish();

        Assert.Equal("forbidden", bench.Send(Stranger, new AskReview(Key, true)).Refusal?.Key);
        Assert.Equal("review-not-asked", bench.Send(Stranger, Good()).Refusal?.Key);
        bench.Send(Els, new AskReview(Key, true));
        Assert.Equal("review-own", bench.Send(Els, Good()).Refusal?.Key);
        Assert.Equal("text-empty", bench.Send(Stranger, Good() with { Remark = " " }).Refusal?.Key);
        bench.Send(Els, new AskReview(Key, false));
        Assert.Equal("review-not-asked", bench.Send(Stranger, Good()).Refusal?.Key);
    }

    [Fact]
    public void Withdrawn_work_keeps_no_word_of_what_was_thought_of_it()
    {
        var bench = Asked();
        bench.Review(Stranger);

        Assert.Contains($"review/{Key}/1/stranger", bench.Withdraw().Erased);
        Assert.DoesNotContain(bench.State.Documents.Values, document => document is ReviewDocument);
    }

    private static RuleBench Asked()
    {
        var bench = Open();
        bench.Publish();
        Assert.NotNull(bench.Send(Els, new AskReview(Key, true)).Frame);
        return bench;
    }
}
