using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Coach;
using Leerlabs.Grains.ExpertPool;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Silo;
using Leerlabs.Web.Tests.Kit;
using Leerlabs.Web.Tests.Rights;

namespace Leerlabs.Web.Tests.Experts;

/// <summary>What an expert offers is held against the days on which the own pool has them away.</summary>
public sealed class DaysOffTests(RightsHouse house) : IClassFixture<RightsHouse>
{
    private static DateOnly Off => ExpertRequests.Soon.FirstDay;

    [Fact]
    public async Task Time_on_a_day_on_which_the_expert_is_away_is_refused_and_the_day_after_is_not()
    {
        await Away("adviser", ExpertRequests.Pool);
        await ExpertRequests.Asked(house);
        await ExpertRequests.On(house, "adviser", new TakeRequest());
        var later = Times(Off.AddDays(2));

        var (status, key, message) = await Offer("adviser", Offered(Off.AddDays(2), Off));

        Assert.Equal((HttpStatusCode.BadRequest, "appointment-away"), (status, key));
        Assert.StartsWith($"Op {Off:yyyy-MM-dd} ben je er niet", message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Offer("adviser", new { appointment = Town.New(), times = later })).Status);
    }

    [Fact]
    public async Task What_was_offered_before_is_the_same_answer_again()
    {
        await ExpertRequests.By(house, ExpertRequests.Pool, house.Cast["adviser"], new ChangeExpert(house.Cast["adviser"], []));
        await ExpertRequests.Asked(house);
        await ExpertRequests.On(house, "adviser", new TakeRequest());
        var command = Commands.Of("offer-times", Offered(Off));
        Assert.Equal(HttpStatusCode.OK, (await Send("adviser", command)).Status);
        await Away("adviser", ExpertRequests.Pool);

        Assert.Equal(HttpStatusCode.OK, (await Send("adviser", command)).Status);
    }

    [Fact]
    public async Task Who_is_no_expert_and_who_says_nothing_clear_hear_what_they_heard_before()
    {
        await ExpertRequests.Asked(house);
        await ExpertRequests.On(house, "adviser", new TakeRequest());

        Assert.Equal("forbidden", (await Offer("writer", Offered(Off))).Key);
        Assert.Equal("when-unclear", (await Offer("adviser", new { appointment = Town.New(), times = new[] { new { } } })).Key);
        Assert.Equal("invalid", (await Offer("adviser", new { appointment = Town.New(), times = "morgen" })).Key);
    }

    private Task<Receipt> Away(string name, string pool) =>
        ExpertRequests.By(house, pool, house.Cast[name], new ChangeExpert(house.Cast[name], [new TimeOff(Off, Off.AddDays(1))]));

    private static object Offered(params DateOnly[] days) => new { appointment = Town.New(), times = Times(days) };

    private static object[] Times(params DateOnly[] days) =>
        [.. days.Select(day => When.At(day, new(9, 0), new(9, 30))).Select(when => new { start = $"{when.Start}", end = $"{when.End}" })];

    private Task<(HttpStatusCode Status, string? Key, string? Message)> Offer(string name, object fields) => Send(name, Commands.Of("offer-times", fields));

    private async Task<(HttpStatusCode Status, string? Key, string? Message)> Send(string name, object command)
    {
        var visitor = await house.Cast.Visitor(name);
        using var response = await visitor.Post($"/api/grains/{house.Request}/commands", command);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        return response.IsSuccessStatusCode ? (response.StatusCode, null, null) : (response.StatusCode, body.GetProperty("key").GetString(), body.GetProperty("message").GetString());
    }
}
