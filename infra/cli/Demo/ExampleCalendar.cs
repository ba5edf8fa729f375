using Leerlabs.Grains.Core;

namespace Leerlabs.Cli.Demo;

/// <summary>Days ago as instants. Schools do not write in a weekend: what falls in one moves to the Thursday before.</summary>
/// <param name="today">The day of the first start, in the Netherlands.</param>
internal sealed class ExampleCalendar(DateOnly today)
{
    private static readonly TimeZoneInfo Netherlands = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static ExampleCalendar At(DateTimeOffset now) => new(DutchDay.Of(now));

    public DateTimeOffset Of(IExampleAct act) => Of(act.DaysAgo, act.Time);

    public DateTimeOffset Of(int daysAgo, TimeOnly time)
    {
        var wall = SchoolDay(today.AddDays(-daysAgo)).ToDateTime(time);
        return new DateTimeOffset(wall, Netherlands.GetUtcOffset(wall)).ToUniversalTime();
    }

    /// <summary>A day to come.</summary>
    public DateOnly In(int days) => today.AddDays(days);

    /// <summary>A day to come or past, never in a weekend.</summary>
    public DateOnly SchoolDayIn(int days) => SchoolDay(today.AddDays(days));

    private static DateOnly SchoolDay(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-2),
        DayOfWeek.Sunday => day.AddDays(-3),
        _ => day,
    };
}
