using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Meeting;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Live;

/// <summary>Six people at one meeting (peers C21): what one does, all see, without asking again.</summary>
public sealed class MeetingTests(LabHouse house) : IClassFixture<LabHouse>
{
    private static readonly Grains.Calendar.When When = Grains.Calendar.When.At(new(2026, 12, 3), new(15, 30), new(17, 0));

    [Fact]
    public async Task Everyone_sees_the_item_the_timer_and_what_was_agreed()
    {
        var meeting = await Planned();
        var watchers = new List<LiveClient>();
        foreach (var person in new[] { house.Emma, house.Sanne, house.Bram, house.Emma, house.Sanne, house.Bram })
            watchers.Add(await Watching(person, meeting));

        await Send(watchers[0], meeting, "start-meeting", new { });
        await Send(watchers[0], meeting, "add-item", new { item = "begroting", itemKind = "decide", title = "Begroting", minutes = 20 });
        await Send(watchers[0], meeting, "go-to", new { item = "begroting" });
        var last = await Send(watchers[2], meeting, "add-decision", new { decision = "besluit-1", text = "Elke maand", item = "begroting" });

        foreach (var watcher in watchers)
        {
            var puts = (await watcher.FramesUntil(meeting, last)).SelectMany(frame => frame.GetProperty("puts").EnumerateArray()).ToList();
            var run = puts.Last(put => put.Text("id") == "run");
            Assert.Equal(("begroting", 1_200), (run.Text("item"), run.GetProperty("clock").GetProperty("seconds").GetInt32()));
            Assert.Equal("Elke maand", puts.Single(put => put.Text("id") == "decision/besluit-1").Text("text"));
            await watcher.DisposeAsync();
        }

        await house.Town.Until(house.Lab.Leerlab, documents => documents.TryGetValue("decision/besluit-1", out var decision) && decision.GetProperty("number").GetInt32() > 0);
    }

    [Fact]
    public async Task Who_leaves_the_leerlab_is_shown_out_of_its_meetings()
    {
        var meeting = await Planned();
        var person = await house.Town.Person("Femke");
        var member = await house.Town.Join(house.Lab, person, Grains.Core.Roles.Role.Delegate, LabHouse.Kwelder);
        await house.Town.Until(meeting, documents => documents.ContainsKey($"member/{Ids.KeyOf(person)}"));
        await using var watcher = await Watching(person, meeting);

        await house.Town.Tell(house.Lab.Leerlab, new EndMember(member, "Andere baan"));

        await watcher.Hears("Revoked", said => said.Grain == meeting);
    }

    private async Task<string> Planned()
    {
        var key = Town.New();
        await house.Town.As(house.Emma, GrainId.Parse(house.Lab.Leerlab), new PlanMeeting(key, MeetingKind.Meeting, "Bijeenkomst december", When));
        await house.Town.Until($"meeting/{key}", documents => documents.ContainsKey("meeting"));
        return $"meeting/{key}";
    }

    private async Task<LiveClient> Watching(string person, string meeting)
    {
        var client = await house.Connect(person);
        await client.Watch(meeting);
        return client;
    }

    private static async Task<long> Send(LiveClient client, string meeting, string type, object fields) =>
        (await client.Send(meeting, Commands.Of(type, fields))).GetProperty("seq").GetInt64();
}
