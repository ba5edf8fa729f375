using System.Net;
using Leerlabs.Grains.Core;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.SignIn;

public sealed class LimitTests(LimitTests.House house) : IClassFixture<LimitTests.House>
{
    [Fact]
    public async Task Too_many_commands_of_one_person_are_refused_with_a_time_to_wait_and_others_go_on()
    {
        await using var client = await house.Connect(house.Sanne);
        await using var other = await house.Connect(house.Bram);
        RefusedException? refused = null;
        for (var number = 0; number < 6 && refused is null; number++)
            refused = await Refusal(() => client.Send(house.Lab.Log, Commands.AddEntry(Town.New(), "Snel.")));

        Assert.Equal("too-many", refused!.Code);
        Assert.True(refused.Refusal.GetProperty("retryAfter").GetDouble() > 0);
        await other.Send(house.Lab.Log, Commands.AddEntry(Town.New(), "Rustig."));
    }

    [Fact]
    public async Task Typing_has_a_limit_of_its_own_and_stands_in_nothing_elses_way()
    {
        await using var client = await house.Connect(house.Emma);
        var (text, version) = ($"text/{house.Lab.Key}", 0);
        RefusedException? refused = null;
        for (var number = 0; number < 4 && refused is null; number++)
            refused = await Refusal(async () =>
            {
                var length = (await house.Host.Read(GrainId.Parse(text), CancellationToken.None))["base"].Text("text")!.Length + version;
                await client.Send(text, Commands.Of("type-text", new { version = version++, changes = new object[] { length, new object[] { 0, "x" } } }));
            });

        Assert.Equal("too-many", refused!.Code);
        await client.Send(house.Lab.Log, Commands.AddEntry(Town.New(), "Rustig."));
    }

    [Fact]
    public async Task Trying_many_invitations_from_one_address_is_slowed_down()
    {
        using var visitor = house.Visitor();
        var statuses = new List<HttpStatusCode>();
        for (var number = 0; number < 6; number++)
        {
            using var response = await visitor.Post("/api/invitations/look", new { grain = "leerlab/x", invitation = Town.New(), token = "x" });
            statuses.Add(response.StatusCode);
            Assert.Equal(response.StatusCode == HttpStatusCode.TooManyRequests, response.Headers.RetryAfter is not null);
        }

        Assert.Equal(HttpStatusCode.NotFound, statuses[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
    }

    [Fact]
    public void Bucket_fills_again_with_time()
    {
        var clock = new HandClock();
        var bucket = new Bucket(2, 1, clock);
        Assert.Null(bucket.Refuse());
        Assert.Null(bucket.Refuse());
        Assert.NotNull(bucket.Refuse());

        clock.Now += TimeSpan.TicksPerSecond;

        Assert.Null(bucket.Refuse());
        Assert.NotNull(bucket.Refuse());
    }

    private static async Task<RefusedException?> Refusal(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RefusedException refused)
        {
            return refused;
        }
    }

    public sealed class House : LabHouse
    {
        protected override LeerlabsOptions Change(LeerlabsOptions options) =>
            options with { Commands = new(5, 0.001), Typing = new(3, 0.001), Door = new(5, 0.001) };
    }

    private sealed class HandClock : TimeProvider
    {
        public long Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now;
    }
}
