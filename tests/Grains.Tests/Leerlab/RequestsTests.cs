using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Leerlab;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

public sealed class RequestsTests
{
    [Fact]
    public void Who_takes_part_asks_and_the_request_is_born_with_everyone_in_it()
    {
        var bench = WithPeople();

        var outcome = bench.Send(In(Role.Delegate), Ask());

        var birth = Assert.IsType<BeginRequest>(outcome.Messages.Single(message => message.To.Kind == "expert-request").Fact);
        Assert.Equal((In(Role.Delegate).Id, "privacy", "Mag dat?"), (birth.Asker, birth.Theme, birth.Question.Text));
        Assert.Contains(birth.Members, member => member.Person == In(Role.LeerlabTeam).Id);
        Assert.Equal("forbidden", bench.Send(In(Role.BoardExecutive), Ask("request2")).Refusal?.Key);
    }

    [Fact]
    public void Leerlab_shows_theme_and_state_alone_until_the_request_tells_more()
    {
        var bench = WithPeople();
        bench.Send(In(Role.Delegate), Ask());

        var summary = bench.State.Get<AskedRequest>("expert-request/request1").Summary;
        Assert.Equal((null, null, RequestState.Submitted), (summary.Question, summary.Asker, summary.State));
    }

    [Fact]
    public void What_looks_like_pupil_data_is_not_sent_unless_the_asker_says_why_it_stays()
    {
        var bench = WithPeople();

        Assert.Equal("pupil-data-found", bench.Send(In(Role.Delegate), Ask(text: "Bel 06-12345678")).Refusal?.Key);
        var birth = bench.Send(In(Role.Delegate), Ask(text: "Bel 06-12345678", kept: "Het is ons eigen nummer.")).Messages[0].Fact;
        Assert.Equal("Het is ons eigen nummer.", Assert.IsType<BeginRequest>(birth).Kept);
    }

    [Fact]
    public void Own_school_reads_along_only_when_the_asker_has_one()
    {
        var bench = WithPeople();

        Assert.Equal("request-school-needed", bench.Send(In(Role.Chair), Ask() with { Readers = RequestReaders.School }).Refusal?.Key);
        Assert.Equal("not-your-school", bench.Send(In(Role.Chair), Ask() with { School = "school/99zz99" }).Refusal?.Key);
    }

    private static AskExpert Ask(string key = "request1", string text = "Mag dat?", string? kept = null) => new(key, "privacy", new(text), RequestReaders.Lab, Kept: kept);
}
