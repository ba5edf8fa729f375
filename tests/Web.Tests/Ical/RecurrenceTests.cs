using System.Globalization;
using Leerlabs.Web.Ical;

namespace Leerlabs.Web.Tests.Ical;

public sealed class RecurrenceTests
{
    [Theory]
    [InlineData("FREQ=DAILY;COUNT=3", "2026-10-01 2026-10-02 2026-10-03")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20261112T235959Z", "2026-10-01 2026-10-15 2026-10-29 2026-11-12")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TH;COUNT=4", "2026-10-01 2026-10-05 2026-10-08 2026-10-12")]
    [InlineData("FREQ=MONTHLY;COUNT=3", "2026-10-01 2026-11-01 2026-12-01")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "2026-10-01 2026-10-30 2026-11-27")]
    [InlineData("FREQ=MONTHLY;BYDAY=1TH;COUNT=3", "2026-10-01 2026-11-05 2026-12-03")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "2026-10-01 2026-10-31 2026-11-30")]
    [InlineData("FREQ=YEARLY;COUNT=2", "2026-10-01 2027-10-01")]
    [InlineData("FREQ=YEARLY;BYMONTH=10;BYDAY=1TH;COUNT=2", "2026-10-01 2027-10-07")]
    public void Comes_again_on_the_days_of_its_rule(string rule, string days) => Assert.Equal(
        days,
        string.Join(' ', Occurrences.Of(Recurrence.Parse(rule)!, new(2026, 10, 1), new(2029, 1, 1)).Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("FREQ=HOURLY")]
    [InlineData("FREQ=MONTHLY;BYSETPOS=1;BYDAY=MO")]
    [InlineData("FREQ=WEEKLY;BYDAY=XX")]
    [InlineData("FREQ=DAILY;INTERVAL=0")]
    [InlineData("rommel")]
    public void Rule_that_is_not_known_is_not_guessed(string rule) => Assert.Null(Recurrence.Parse(rule));

    [Theory]
    [InlineData("DTSTART;TZID=W. Europe Standard Time:20261203T153000", "2026-12-03T15:30")]
    [InlineData("DTSTART;TZID=Romance Standard Time:20270603T153000", "2027-06-03T15:30")]
    [InlineData("DTSTART;TZID=GMT Standard Time:20261203T153000", "2026-12-03T16:30")]
    [InlineData("DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin, Bern, Rome\":20261203T153000", "2026-12-03T15:30")]
    [InlineData("DTSTART:20261203T233000Z", "2026-12-04T00:30")]
    [InlineData("DTSTART:20261203T153000", "2026-12-03T15:30")]
    public void Time_of_any_program_is_read_by_the_clock_of_Amsterdam(string line, string wall) =>
        Assert.Equal(wall, $"{IcalTimes.Wall(IcalLine.Parse(line, 1)!)}");
}
