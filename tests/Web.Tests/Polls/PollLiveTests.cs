using Leerlabs.Grains.Core;
using Leerlabs.Grains.Poll;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Polls;

public sealed class PollLiveTests(PollHouse house) : IClassFixture<PollHouse>
{
    [Fact]
    public async Task Answer_reaches_a_colleague_live_and_the_leerlab_knows_who_still_owes()
    {
        var poll = await house.Start(dates: 1);
        await using var writer = await house.Connect(house.Sanne);
        await using var reader = await house.Connect(house.Bram);
        await reader.Watch(poll);

        var receipt = await writer.Send(poll, Commands.Of("answer", new { choices = new[] { new { option = PollHouse.First, answer = "yes" } } }));
        var frames = await reader.FramesUntil(poll, receipt.GetProperty("seq").GetInt64());

        Assert.Equal($"answer/{Ids.KeyOf(house.Sanne)}", frames[^1].GetProperty("puts")[0].GetProperty("id").GetString());
        await house.Town.Until(house.Lab.Leerlab, documents => documents[poll].GetProperty("owes").EnumerateArray().All(one => one.GetString() != house.Sanne));
    }

    [Fact]
    public async Task Person_who_is_asked_finds_it_in_the_inbox_and_chosen_date_becomes_a_meeting()
    {
        var poll = await house.Start();
        await house.Town.Until(house.Bram, async () => (await Inbox(house.Bram)).Contains(Ids.KeyOf(poll), StringComparison.Ordinal));

        var meeting = Town.New();
        await house.Town.As(house.Lab.Manager, GrainId.Parse(poll), new ChooseOption(PollHouse.First, meeting, Grains.Meeting.MeetingKind.Meeting));

        await house.Town.Until($"meeting/{meeting}", documents => documents.ContainsKey("meeting"));
        await house.Town.Until(house.Lab.Leerlab, documents => documents[poll].TryGetProperty("meeting", out var key) && key.GetString() == meeting);
    }

    private async Task<string> Inbox(string person)
    {
        using var visitor = await house.Town.SignIn(person);
        using var response = await visitor.Get($"/api/grains/{person}/pages/inbox?take=50");
        return await response.Content.ReadAsStringAsync();
    }
}
