using Leerlabs.Grains.ExpertRequest.Appointments;
using Leerlabs.Web.Feeds;
using Leerlabs.Web.Tests.Rights;

namespace Leerlabs.Web.Tests.Experts;

/// <summary>A talk with an expert in the calendars of the two, and in nobody else's.</summary>
public sealed class AppointmentFeedTests(RightsHouse house) : IClassFixture<RightsHouse>
{
    [Fact]
    public async Task Talk_that_was_picked_stands_in_two_calendars_and_says_in_both_that_it_is_off()
    {
        var appointment = await ExpertRequests.Offered(house, picked: true);
        var start = $"DTSTART;TZID=Europe/Amsterdam:{ExpertRequests.Soon.Start!.Value.Day:yyyyMMdd}T090000";
        foreach (var name in new[] { "writer", "adviser" })
        {
            var calendar = await Calendar(name);
            Assert.Contains($"UID:{appointment}@appointment.leerlabs", calendar, StringComparison.Ordinal);
            Assert.Contains(start, calendar, StringComparison.Ordinal);
            Assert.DoesNotContain("Mogen we", calendar, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(appointment, await Calendar("keeper"), StringComparison.Ordinal);
        await ExpertRequests.On(house, "writer", new CancelAppointment(appointment, "Ziek."));
        await house.Town.Until(house.Cast["adviser"], documents => documents[$"appointment/{appointment}"].GetProperty("summary").GetProperty("state").GetString() == "cancelled");

        Assert.Contains("STATUS:CANCELLED", await Calendar("adviser"), StringComparison.Ordinal);
    }

    private async Task<string> Calendar(string name)
    {
        using var anyone = house.Visitor();
        using var answer = await anyone.Get(await house.Of<FeedAddresses>().Of(Grains.Core.GrainId.Parse(house.Cast[name]), CancellationToken.None));
        return (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
    }
}
