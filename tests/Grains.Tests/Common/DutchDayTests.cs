using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Tests.Common;

public sealed class DutchDayTests
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    [Theory]
    [InlineData("2026-03-28T22:59:59Z", "2026-03-28")]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29")]
    [InlineData("2026-03-29T21:59:59Z", "2026-03-29")]
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    public void Day_turns_at_midnight_in_the_Netherlands(string instant, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DutchDay.Of(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Every_day_of_twenty_years_begins_when_the_time_zone_says_so()
    {
        for (var day = new DateOnly(2020, 1, 1); day.Year < 2040; day = day.AddDays(1))
        {
            var start = new DateTimeOffset(day, TimeOnly.MinValue, Amsterdam.GetUtcOffset(day.ToDateTime(TimeOnly.MinValue)));
            Assert.Equal(start, DutchDay.Start(day));
            Assert.Equal((day.AddDays(-1), day), (DutchDay.Of(start.AddTicks(-1)), DutchDay.Of(start)));
        }
    }
}
