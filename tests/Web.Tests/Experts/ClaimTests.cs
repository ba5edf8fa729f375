using Leerlabs.Web.Tests.Kit;
using Leerlabs.Web.Tests.Rights;

namespace Leerlabs.Web.Tests.Experts;

/// <summary>Two who take a request in the same second (C25 of the comparison).</summary>
public sealed class ClaimTests(RightsHouse house) : IClassFixture<RightsHouse>
{
    private const int Races = 100;

    [Fact]
    public async Task Of_two_who_take_it_at_once_one_has_it_and_the_other_is_told_who_a_hundred_times()
    {
        await using var adviser = await house.Connect(house.Cast["adviser"]);
        await using var keeper = await house.Connect(house.Cast["keeper"]);
        var (runners, won) = (new[] { ("adviser", adviser), ("keeper", keeper) }, new HashSet<string>());

        for (var race = 0; race < Races; race++)
        {
            await ExpertRequests.Asked(house);
            foreach (var (_, line) in runners)
                await line.Watch(house.Request);
            // Who is first at the line is not always the same.
            Array.Reverse(runners);

            var tries = await Task.WhenAll(runners.Select(runner => Take(runner.Item2)));

            Assert.Equal(["", "request-taken"], tries.Order());
            var (first, second) = (runners[Array.IndexOf(tries, "")], runners[Array.IndexOf(tries, "request-taken")]);
            Assert.Equal(house.Cast[first.Item1], await Holder(second.Item2));
            won.Add(first.Item1);
            foreach (var (_, line) in runners)
                await line.Call("Unwatch", house.Request);
        }

        Assert.Equal(2, won.Count);
    }

    /// <summary>Who has it, as someone hears it without asking.</summary>
    private async Task<string?> Holder(LiveClient line)
    {
        for (var seq = 0L; ;)
        {
            foreach (var frame in await line.FramesUntil(house.Request, seq + 1))
            {
                seq = frame.GetProperty("seq").GetInt64();
                foreach (var put in frame.GetProperty("puts").EnumerateArray())
                    if (put.GetProperty("id").GetString() == "request" && put.TryGetProperty("expert", out var expert))
                        return expert.GetString();
            }
        }
    }

    private async Task<string> Take(LiveClient line)
    {
        try
        {
            await line.Send(house.Request, new { type = "take-request", commandId = Town.New() });
            return "";
        }
        catch (RefusedException refused)
        {
            return refused.Key;
        }
    }
}
