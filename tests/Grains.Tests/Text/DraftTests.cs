using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Tests.Leerlab;
using Leerlabs.Grains.Text;
using static Leerlabs.Grains.Tests.Text.TextBench;

namespace Leerlabs.Grains.Tests.Text;

/// <summary>An answer that experts write together.</summary>
public sealed class DraftTests
{
    [Fact]
    public void Only_those_whom_the_request_names_see_and_write_it_whatever_role_others_have()
    {
        var bench = Answer();
        bench.Types(Sanne, 0, "Ja, ");
        bench.Types(Joost, 4, "mits.");

        Assert.Equal("Ja, mits.", bench.Text());
        Assert.True(bench.AudienceOf(In(Role.LeerlabTeam)).IsNobody);
        Assert.Equal("forbidden", bench.Send(In(Role.LeerlabTeam), new TypeText(2, Change(bench))).Refusal?.Key);
        Assert.Equal(new Guard(GrainId.Parse(Request), "inner"), Assert.Single(bench.AudienceOf(Joost).Guards));
    }

    [Fact]
    public void Whoever_is_no_longer_named_sees_and_writes_nothing_more()
    {
        var bench = Answer();
        var before = bench.State.Seq;

        bench.Does(TheRequest, new SetWriters([new(Sanne.Id, true)]));

        Assert.True(bench.AudienceOf(Joost).IsNobody);
        Assert.True(bench.RightsSince(Joost) > before);
        Assert.Equal("forbidden", bench.Send(Joost, new TypeText(0, Change(bench))).Refusal?.Key);
    }

    [Fact]
    public void Sending_gives_the_words_of_that_moment_to_the_request_and_empties_the_page()
    {
        var bench = Answer();
        bench.Types(Sanne, 0, "Ja, mits.\n");

        var outcome = bench.Does(Sanne, new SendAnswer("message1", 1));

        var given = Assert.Single(outcome.Messages);
        Assert.Equal(Request, $"{given.To}");
        Assert.Equal(("message1", "Ja, mits.", Sanne.Id), Of((AnswerTogether)given.Fact));
        Assert.Empty(bench.Text());
        bench.Does(TheRequest, new SettleAnswer("message1", Taken: true));
        Assert.Empty(bench.State.Ordered.OfType<SentAnswer>());
    }

    [Fact]
    public void What_was_typed_since_the_sender_read_it_is_not_sent()
    {
        var bench = Answer();
        bench.Types(Sanne, 0, "Ja");
        bench.Types(Joost, 2, "?");

        Assert.Equal("draft-moved-on", bench.Send(Sanne, new SendAnswer("message1", 1)).Refusal?.Key);
        Assert.Equal("Ja?", bench.Text());
    }

    [Fact]
    public void Who_writes_along_does_not_send_it_and_nothing_is_no_answer()
    {
        var bench = Answer();
        Assert.Equal("text-empty", bench.Send(Sanne, new SendAnswer("message1", 0)).Refusal?.Key);
        bench.Types(Sanne, 0, "Ja");

        Assert.Equal("request-not-yours", bench.Send(Joost, new SendAnswer("message1", 1)).Refusal?.Key);
        bench.Does(TheRequest, new CloseText(true));
        Assert.Equal("text-closed", bench.Send(Sanne, new SendAnswer("message1", 1)).Refusal?.Key);
    }

    [Fact]
    public void Words_that_the_request_could_not_take_come_back_before_what_was_typed_meanwhile()
    {
        var bench = Answer();
        bench.Types(Sanne, 0, "Ja, mits.");
        bench.Does(Sanne, new SendAnswer("message1", 1));
        bench.Types(Joost, 0, "En verder");

        bench.Does(TheRequest, new SettleAnswer("message1", Taken: false));

        Assert.Equal("Ja, mits.\n\nEn verder", bench.Text());
        Assert.Empty(bench.State.Ordered.OfType<SentAnswer>());
    }

    [Fact]
    public void Minutes_are_never_sent_as_an_answer()
    {
        var bench = With("Notulen");

        Assert.Equal("forbidden", bench.Send(Sanne, new SendAnswer("message1", 0)).Refusal?.Key);
    }

    private static (string, string, string) Of(AnswerTogether given) => (given.Message, given.Text, given.By);

    private static Grains.Text.Edits.TextChange Change(RuleBench bench) => Grains.Text.Edits.TextChange.Insert(bench.Text().Length, 0, "x");
}
