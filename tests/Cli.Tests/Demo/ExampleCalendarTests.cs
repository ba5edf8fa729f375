using Leerlabs.Cli.Demo;

namespace Leerlabs.Cli.Tests.Demo;

public sealed class ExampleCalendarTests
{
    private static readonly TimeOnly Afternoon = new(15, 30);

    [Theory]
    [InlineData("2026-11-25T08:00:00Z", 1, "2026-11-24T14:30:00Z")] // Wednesday: yesterday
    [InlineData("2026-11-23T08:00:00Z", 1, "2026-11-19T14:30:00Z")] // Monday: Sunday becomes Thursday
    [InlineData("2026-11-22T08:00:00Z", 1, "2026-11-19T14:30:00Z")] // Sunday: Saturday becomes Thursday
    [InlineData("2026-11-25T08:00:00Z", 40, "2026-10-16T13:30:00Z")] // in summer time
    [InlineData("2026-11-24T23:30:00Z", 1, "2026-11-24T14:30:00Z")] // after midnight in the Netherlands it is the next day
    public void Days_ago_are_school_days_in_dutch_time(string now, int daysAgo, string instant) =>
        Assert.Equal(Instant(instant), ExampleCalendar.At(Instant(now)).Of(daysAgo, Afternoon));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
