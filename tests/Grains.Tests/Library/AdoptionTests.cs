using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.Person;
using static Leerlabs.Grains.Tests.Library.LibraryBench;

namespace Leerlabs.Grains.Tests.Library;

public sealed class AdoptionTests
{
    private const string Adoption = $"adoption/{Key}/99bb00";

    [Fact]
    public void School_that_does_this_too_is_shown_and_counted_once_its_speaker_was_vouched_for()
    {
        var bench = Open();
        bench.Publish();

        var wished = bench.Send(Stranger, new AdoptWork(Key, Trekvaart));
        Assert.Equal(("person/stranger", new VouchForSchool(Key, Trekvaart)), ($"{Assert.Single(wished.Messages).To}", wished.Messages[0].Fact));
        Assert.Null(bench.Listed().Adopted);

        bench.Vouch(Stranger);
        Assert.Equal(1, bench.Listed().Adopted?.Schools);
        Assert.Contains(bench.Visible(bench.State, bench.AudienceOf(Actor.Visitor)), document => document is AdoptionDocument { School: Trekvaart, Result: null });
        Assert.DoesNotContain(bench.State.Documents.Values, document => document is AdoptionWish);
    }

    [Fact]
    public void Whoever_may_not_speak_for_the_school_leaves_nothing_behind()
    {
        var bench = Open();
        bench.Publish();
        bench.Send(Stranger, new AdoptWork(Key, Trekvaart, "Het werkt."));

        Assert.Contains($"adoption-wish/{Key}/99bb00/stranger", bench.Vouch(Stranger, may: false).Erased);
        Assert.Null(bench.Listed().Adopted);
        Assert.DoesNotContain(bench.State.Documents.Keys, id => id.StartsWith("adoption", StringComparison.Ordinal));
        Assert.Null(bench.Vouch(Stranger).Frame);
    }

    [Fact]
    public void Result_comes_later_and_may_be_told_otherwise_and_the_earlier_words_go()
    {
        var bench = Open();
        bench.Publish();
        bench.Adopt(Stranger);
        bench.Wait(TimeSpan.FromDays(30));

        bench.Adopt(Stranger, "Meer rust in groep 5.");
        var mended = bench.Adopt(Nina, "Meer rust in groep 5 en 6.");

        var adoption = bench.State.Get<AdoptionDocument>(Adoption);
        Assert.Equal(("Meer rust in groep 5 en 6.", Begin, 1), (adoption.Result, adoption.Since, bench.Listed().Adopted!.Schools));
        Assert.Contains(Adoption, mended.Erased);
    }

    [Fact]
    public void Writers_hear_it_once_for_each_school()
    {
        var bench = Open();
        bench.Publish();

        var told = Assert.Single(bench.Adopt(Stranger).Messages);
        Assert.Equal((Els.Id, InboxKind.WorkAdopted, Key), ($"{told.To}", Assert.IsType<Notify>(told.Fact).Kind, ((Notify)told.Fact).Entry));
        Assert.Empty(bench.Adopt(Stranger, "Het werkt.").Messages);
        Assert.Single(bench.Adopt(Stranger, school: "school/99cc00").Messages);
    }

    [Fact]
    public void School_that_does_it_no_more_is_gone_with_its_words()
    {
        var bench = Open();
        bench.Publish();
        bench.Adopt(Stranger, "Het werkt.");

        bench.Send(Nina, new EndAdoption(Key, Trekvaart));
        Assert.Contains(Adoption, bench.State.Documents.Keys);
        Assert.Contains(Adoption, bench.Vouch(Nina).Erased);
        Assert.Equal(0, bench.Listed().Adopted?.Schools);
        Assert.Null(bench.Send(Nina, new EndAdoption(Key, Trekvaart)).Frame);
    }

    [Fact]
    public void Newer_edition_keeps_the_schools_and_a_withdrawn_work_has_none()
    {
        var bench = Open();
        bench.Publish();
        bench.Adopt(Stranger, "Het werkt.");

        bench.Publish(2);
        Assert.Equal(1, bench.Listed().Adopted?.Schools);
        bench.Send(Nina, new AdoptWork(Key, "school/99cc00"));
        Assert.Contains(Adoption, bench.Withdraw().Erased);

        bench.Vouch(Nina, "school/99cc00");
        Assert.Null(bench.Listed().Adopted);
        Assert.DoesNotContain(bench.State.Documents.Keys, id => id.StartsWith("adoption", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Key, "school/99aa00", null, "adoption-own")]
    [InlineData("nergens", Trekvaart, null, "not-found")]
    [InlineData(Key, "leerlab/dagstart", null, "id-wrong")]
    [InlineData(Key, Trekvaart, "Bel 06-12345678", "pupil-data-found")]
    public void What_is_said_is_looked_at_before_anyone_is_asked(string work, string school, string? result, string refusal)
    {
        var bench = Open();
        bench.Publish();

        Assert.Equal(refusal, bench.Send(Stranger, new AdoptWork(work, school, result)).Refusal?.Key);
    }

    [Fact]
    public void Nobody_adopts_a_factsheet_or_without_signing_in()
    {
        var bench = Open();
        bench.Publish();
        bench.Set(0);

        Assert.Equal("not-found", bench.Send(Stranger, new AdoptWork(Point, Trekvaart)).Refusal?.Key);
        Assert.Equal("forbidden", bench.Send(Actor.Visitor, new AdoptWork(Key, Trekvaart)).Refusal?.Key);
        Assert.Equal("forbidden", bench.Send(Stranger, new ConfirmAdoption(Key, Trekvaart, true)).Refusal?.Key);
        Assert.Null(bench.Send(Stranger, new AdoptWork(Key, Trekvaart, "Bel 06-12345678", "Dat is de school.")).Refusal);
    }
}
