using System.Net;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Poll;

namespace Leerlabs.Web.Tests.Polls;

public sealed class GuestTests(PollHouse house) : IClassFixture<PollHouse>
{
    [Fact]
    public async Task Guest_answers_without_an_account_and_everyone_who_looks_hears_it_live()
    {
        var poll = await house.Start();
        var link = await house.Invite(poll);
        await using var colleague = await house.Connect(house.Bram);
        var seq = (await colleague.Watch(poll)).GetProperty("seq").GetInt64();
        using var guest = house.Visitor();

        Assert.Equal(HttpStatusCode.NoContent, (await PollHouse.Answer(guest, poll, link, "if-need-be")).StatusCode);

        var frames = await colleague.FramesUntil(poll, seq + 1);
        Assert.Equal("if-need-be", frames[^1].GetProperty("puts")[0].GetProperty("choices")[0].GetProperty("answer").GetString());
    }

    [Fact]
    public async Task Guest_hears_what_others_answer_while_waiting()
    {
        var poll = await house.Start();
        var link = await house.Invite(poll);
        using var guest = house.Visitor();
        var before = await PollHouse.Look(guest, poll, link);
        var waiting = PollHouse.Look(guest, poll, link, before.GetProperty("seq").GetInt64());

        await house.Town.As(house.Sanne, GrainId.Parse(poll), new GiveAnswer([new(PollHouse.First, Answer.Yes)]));

        var option = (await waiting).GetProperty("options")[0];
        Assert.Equal((1, 1), (option.GetProperty("schools").GetInt32(), option.GetProperty("yes").GetInt32()));
    }

    [Fact]
    public async Task Guest_sees_no_name_of_anyone_else()
    {
        var poll = await house.Start();
        var link = await house.Invite(poll);
        await house.Town.As(house.Sanne, GrainId.Parse(poll), new GiveAnswer([new(PollHouse.First, Answer.No)], "Dan ben ik weg."));
        using var guest = house.Visitor();

        var said = $"{await PollHouse.Look(guest, poll, link)}";

        Assert.Contains("Els Bakker", said, StringComparison.Ordinal);
        Assert.DoesNotContain(house.Sanne, said, StringComparison.Ordinal);
        Assert.DoesNotContain("Dan ben ik weg.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guests_answer_cannot_be_changed_with_another_guests_link_or_a_wrong_token()
    {
        var poll = await house.Start();
        var (mine, other) = (await house.Invite(poll), await house.Invite(poll));
        using var visitor = house.Visitor();
        using var kept = await PollHouse.Answer(visitor, poll, mine, "yes");

        Assert.Equal(HttpStatusCode.NotFound, (await PollHouse.Answer(visitor, poll, (mine.Guest, other.Token), "no")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PollHouse.Answer(visitor, poll, (mine.Guest, "x"), "no")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PollHouse.Answer(visitor, "poll/nowhere1", mine, "no")).StatusCode);

        Assert.Equal("yes", (await PollHouse.Look(visitor, poll, mine)).GetProperty("choices")[0].GetProperty("answer").GetString());
    }

    [Fact]
    public async Task Two_guests_with_the_same_command_id_are_two()
    {
        var poll = await house.Start();
        var (one, two) = (await house.Invite(poll), await house.Invite(poll));
        using var visitor = house.Visitor();
        using var first = await PollHouse.Answer(visitor, poll, one, "yes", "command-1");
        using var second = await PollHouse.Answer(visitor, poll, two, "no", "command-1");

        Assert.Equal("no", (await PollHouse.Look(visitor, poll, two)).GetProperty("choices")[0].GetProperty("answer").GetString());
    }

    [Fact]
    public async Task Withdrawn_link_is_worth_nothing()
    {
        var poll = await house.Start();
        var link = await house.Invite(poll);
        await house.Town.As(house.Lab.Manager, GrainId.Parse(poll), new WithdrawGuest(link.Guest));
        using var guest = house.Visitor();
        using var answer = await PollHouse.Answer(guest, poll, link, "yes");

        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((HttpStatusCode.NotFound, "poll-guest-unknown"), (answer.StatusCode, problem.GetProperty("key").GetString()));
    }
}
