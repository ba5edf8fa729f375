using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.ExpertRequest.Sharing;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.ExpertRequest.RequestBench;

namespace Leerlabs.Grains.Tests.ExpertRequest;

/// <summary>From an accepted answer to the library: prepared by an expert, without names, with the asker's consent.</summary>
public sealed class SharingTests
{
    private static readonly PrepareShare Clean = new("Foto's van leerlingen", "Mogen we foto's delen?", "Ja, met toestemming.", []);

    [Fact]
    public void Answer_comes_to_the_library_with_the_askers_consent_and_without_who_or_where()
    {
        var bench = Closed();
        Assert.Equal("sanne:ExpertMessage", bench.Done(Ed, new PrepareShare(Clean.Title, Clean.Question, Clean.Answer, [new("Sanne", ShareFind.Person, "een collega")])).Told());
        Assert.Equal("forbidden", bench.Refusal(Ed, new ConsentShare(1)));

        var published = Assert.Single(bench.Done(Sanne, new ConsentShare(1)).Messages, message => message.To == LibraryRules.Main);
        var fact = Assert.IsType<PublishWork>(published.Fact);

        Assert.Equal(("vraag001", 1, WorkKind.Answer), (fact.Work, fact.Edition, fact.Content.WorkKind));
        Assert.Equal(["privacy"], fact.Content.Themes.AsEnumerable());
        Assert.Equal((null, null), (fact.Content.Leerlab, fact.Content.Schools));
        Assert.Equal(["Mogen we foto's delen?", "Ja, met toestemming."], fact.Content.Sections.Select(section => section.Text));
    }

    [Fact]
    public void Asker_consents_to_what_they_saw_and_no_other()
    {
        var bench = Closed();
        bench.Done(Ed, Clean);
        bench.Done(Ed, Clean with { Title = "Foto's" });

        Assert.Equal("share-moved-on", bench.Refusal(Sanne, new ConsentShare(1)));
        bench.Done(Sanne, new ConsentShare(2));
        Assert.Equal("share-published", bench.Refusal(Ed, Clean));
    }

    [Theory]
    [InlineData("Ja, zei Sem van Dijk, een leerling uit 2B.")]
    [InlineData("Bel 06-12345678.")]
    [InlineData("In De dagstart telt doen ze dat ook.")]
    public void Nothing_goes_that_the_request_itself_finds_and_nobody_decided(string answer)
    {
        Assert.Equal("share-names-left", Closed().Refusal(Ed, Clean with { Answer = answer }));
    }

    [Fact]
    public void Name_that_was_to_be_replaced_stands_nowhere_any_more()
    {
        var bench = Closed();

        Assert.Equal("share-names-left", bench.Refusal(Ed, Clean with { Answer = "Vraag het De Kwelder.", Choices = [new("De Kwelder", ShareFind.School, "de school")] }));
        bench.Done(Ed, Clean with { Answer = "Sem is de naam van het programma.", Choices = [new("Sem", ShareFind.Pupil)] });
    }

    [Fact]
    public void Only_a_closed_request_with_an_accepted_answer_is_shared_by_who_helped()
    {
        Assert.Equal("share-not-closed", Answered().Refusal(Ed, Clean));
        Assert.Equal("forbidden", Closed().Refusal(Els, Clean));
        Assert.Equal("forbidden", Closed().Refusal(Sanne, Clean));
        Assert.Null(Closed().Refusal(Co, Clean));
    }

    [Fact]
    public void Asker_would_rather_not_and_those_who_helped_hear_it()
    {
        var bench = Closed();
        bench.Done(Ed, Clean);

        Assert.Equal("ed:ExpertMessage", bench.Done(Sanne, new DeclineShare("Te herkenbaar")).Told());
        Assert.Equal("share-moved-on", bench.Refusal(Sanne, new ConsentShare(1)));
    }

    [Fact]
    public void What_is_shared_is_taken_back_by_the_asker_and_comes_back_as_a_newer_edition()
    {
        var bench = Closed();
        bench.Done(Ed, Clean);
        bench.Done(Sanne, new ConsentShare(1));

        var taken = Assert.Single(bench.Done(Sanne, new WithdrawShare()).Messages, message => message.To == LibraryRules.Main);
        Assert.Equal(new WithdrawWork("vraag001"), taken.Fact);

        bench.Done(Ed, Clean);
        var again = Assert.Single(bench.Done(Sanne, new ConsentShare(2)).Messages, message => message.To == LibraryRules.Main);
        Assert.Equal(2, Assert.IsType<PublishWork>(again.Fact).Edition);
    }

    [Fact]
    public void Who_only_reads_along_sees_nothing_of_it()
    {
        var bench = Closed();
        bench.Done(Ed, Clean);

        Assert.Contains("share", bench.Sees(Sanne));
        Assert.Contains("share", bench.Sees(Els));
        Assert.DoesNotContain("share", bench.Sees(Bram));
    }

    private static RuleBench Closed()
    {
        var bench = Answered();
        bench.Done(Sanne, new AcceptAnswer("answer-1"));
        bench.Done(Sanne, new CloseRequest());
        return bench;
    }
}
