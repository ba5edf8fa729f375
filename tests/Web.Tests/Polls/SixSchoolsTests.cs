using System.Net;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Poll;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Polls;

/// <summary>A whole poll with guests who have no account, at the edge (C16 of the comparison with peers).</summary>
public sealed class SixSchoolsTests(SixSchools house) : IClassFixture<SixSchools>
{
    [Fact]
    public async Task Every_open_browser_sees_the_count_change_and_no_stranger_changes_an_answer()
    {
        var poll = await house.Ask();
        var (els, tom) = (await Invite(poll), await Invite(poll));
        await using var one = await house.Open(house.Delegates[0], poll);
        await using var other = await house.Open(house.Delegates[5], poll);
        using var guest = house.Visitor();
        var before = await PollHouse.Look(guest, poll, tom);
        var waiting = PollHouse.Look(guest, poll, tom, before.GetProperty("seq").GetInt64());

        Assert.Equal(HttpStatusCode.NoContent, (await PollHouse.Answer(guest, poll, els, "yes")).StatusCode);

        Assert.Equal(1, (await waiting).GetProperty("options")[0].GetProperty("yes").GetInt32());
        Assert.All([await Next(one, poll), await Next(other, poll)], put => Assert.Equal("yes", put.GetProperty("choices")[0].GetProperty("answer").GetString()));

        await using var stranger = await house.Connect(await house.Town.Person("Vreemde"));
        var wish = new { choices = new[] { new { option = PollHouse.First, answer = "no" } } };
        Assert.Equal("forbidden", (await Assert.ThrowsAsync<RefusedException>(() => stranger.Send(poll, Commands.Of("answer", wish)))).Key);
        using var refused = await PollHouse.Answer(guest, poll, (els.Guest, tom.Token), "no");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal("yes", (await PollHouse.Look(guest, poll, els)).GetProperty("choices")[0].GetProperty("answer").GetString());
    }

    [Fact]
    public async Task Those_who_owe_are_reminded_the_organiser_is_told_once_and_the_deadline_closes_it_for_everyone()
    {
        var poll = await house.Ask();
        var link = await Invite(poll);
        foreach (var person in house.Delegates[..4])
            await house.Says(person, poll, Answer.Yes);

        house.Wait(TimeSpan.FromDays(5));

        foreach (var person in house.Delegates[4..])
            await house.Town.Until(person, async () => await house.Notices(person, poll, "poll-reminder") == 1);
        foreach (var person in house.Delegates[..4])
            Assert.Equal(0, await house.Notices(person, poll, "poll-reminder"));

        await house.Says(house.Delegates[4], poll, Answer.IfNeedBe);
        await house.Says(house.Delegates[5], poll, Answer.No);
        using var guest = house.Visitor();
        await AnswerAll(guest, poll, link);
        await house.Town.Until(house.Manager, async () => await house.Notices(house.Manager, poll, "poll-complete") == 1);
        await house.Says(house.Delegates[5], poll, Answer.Yes);
        await using var late = await house.Open(house.Delegates[0], poll);

        house.Wait(TimeSpan.FromDays(2));

        var wish = new { choices = new[] { new { option = PollHouse.First, answer = "no" } } };
        Assert.Equal("poll-closed", (await Assert.ThrowsAsync<RefusedException>(() => late.Send(poll, Commands.Of("answer", wish)))).Key);
        using var closed = await PollHouse.Answer(guest, poll, link, "no");
        Assert.Equal(HttpStatusCode.Conflict, closed.StatusCode);
        Assert.Equal("closed", (await Next(late, poll)).GetProperty("state").GetString());
        Assert.Equal(1, await house.Notices(house.Manager, poll, "poll-complete"));
    }

    /// <summary>What the next frame puts.</summary>
    private static async Task<JsonElement> Next(LiveClient client, string poll) =>
        (await client.Hears("Frames", said => said.Grain == poll)).Arguments[1][0].GetProperty("puts")[0];

    private async Task<(string Guest, string Token)> Invite(string poll)
    {
        var (guest, token) = (Town.New(), PollHouse.Token());
        await house.Town.As(house.Manager, GrainId.Parse(poll), new InviteGuest(guest, "Els Bakker", PollHouse.HashOf(token)));
        return (guest, token);
    }

    private static async Task AnswerAll(Visitor guest, string poll, (string Guest, string Token) link)
    {
        var choices = SixSchools.Dates.Select(option => new { option, answer = "yes" });
        using var answer = await guest.Post("/api/poll-guests/answer", new { poll = Ids.KeyOf(poll), guest = link.Guest, token = link.Token, commandId = Town.New(), choices });
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }
}
