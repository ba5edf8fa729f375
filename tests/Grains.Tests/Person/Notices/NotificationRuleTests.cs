using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Person.Notices;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;

namespace Leerlabs.Grains.Tests.Person.Notices;

/// <summary>Examples on the clocks of the Netherlands, and what must hold at any instant of two school years.</summary>
public sealed class NotificationRuleTests
{
    private static readonly HolidayDocument Autumn = HolidayDocument.Of(
        new("2026-2027-herfst-zuid", "Herfstvakantie", new(2026, 10, 17), new(2026, 10, 25), false, "bron", "2026-2027", Region.South));

    private static readonly SchoolCalendar South = SchoolCalendar.Of([Autumn], Region.South, []);

    [Theory]
    [InlineData("2026-11-03 10:00", "2026-11-03 10:00")]
    [InlineData("2026-11-03 07:29", "2026-11-03 07:30")]
    [InlineData("2026-11-03 17:59", "2026-11-03 17:59")]
    [InlineData("2026-11-03 18:00", "2026-11-04 07:30")]
    [InlineData("2026-11-06 18:30", "2026-11-09 07:30")]
    [InlineData("2026-11-07 12:00", "2026-11-09 07:30")]
    [InlineData("2026-10-16 20:00", "2026-10-26 07:30")]
    [InlineData("2026-10-25 03:30", "2026-10-26 07:30")]
    [InlineData("2027-03-28 12:00", "2027-03-29 07:30")]
    public void Mail_goes_on_school_days_from_half_past_seven_to_six(string at, string goes) =>
        Assert.Equal(Clock(goes), NotificationRule.Opens(Clock(at), South));

    [Theory]
    [InlineData("2026-11-03 15:59", "2026-11-03 16:00")]
    [InlineData("2026-11-03 16:00", "2026-11-04 16:00")]
    [InlineData("2026-11-06 17:00", "2026-11-09 16:00")]
    [InlineData("2026-10-16 17:00", "2026-10-26 16:00")]
    public void Digest_is_made_at_four_on_school_days(string after, string made) =>
        Assert.Equal(Clock(made), NotificationRule.NextDigest(Clock(after), South));

    [Theory]
    [InlineData("2026-11-03 10:00", null, "2026-11-03 10:01")]
    [InlineData("2026-11-03 10:00", "2026-11-03 09:55", "2026-11-03 10:05")]
    [InlineData("2026-11-03 10:00", "2026-11-03 09:00", "2026-11-03 10:01")]
    [InlineData("2026-11-03 17:59", null, "2026-11-04 07:30")]
    public void Mail_gathers_for_a_minute_and_goes_once_in_ten(string now, string? last, string goes) =>
        Assert.Equal(Clock(goes), NotificationRule.BundleAt(Clock(now), last is null ? null : Clock(last), pressing: false, South));

    [Theory]
    [InlineData(InboxKind.Moved, 47, true)]
    [InlineData(InboxKind.Cancelled, 1, true)]
    [InlineData(InboxKind.Moved, 49, false)]
    [InlineData(InboxKind.Moved, -1, false)]
    [InlineData(InboxKind.Mention, 1, false)]
    public void Change_within_two_days_does_not_wait(InboxKind kind, int hours, bool pressing)
    {
        var evening = Clock("2026-11-07 21:00");

        Assert.Equal(pressing, NotificationRule.IsPressing(kind, evening.AddHours(hours), evening));
        Assert.Equal(evening.AddMinutes(1), NotificationRule.BundleAt(evening, null, pressing: true, South));
    }

    [Fact]
    public void At_any_instant_mail_goes_at_a_moment_for_mail_and_not_later_than_it_must() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Instants, at =>
    {
        var goes = NotificationRule.Opens(at, South);
        return goes >= at
            && South.HasSchool(DutchDay.Of(goes))
            && DutchDay.TimeOf(goes) >= new TimeOnly(7, 30)
            && DutchDay.TimeOf(goes) < new TimeOnly(18, 0)
            && (goes == at || DutchDay.TimeOf(goes) == new TimeOnly(7, 30))
            && NotificationRule.Opens(goes, South) == goes;
    }));

    [Fact]
    public void At_any_instant_the_next_digest_is_the_first_school_day_at_four() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Instants, at =>
    {
        var next = NotificationRule.NextDigest(at, South);
        var between = Enumerable.Range(0, DutchDay.Of(next).DayNumber - DutchDay.Of(at).DayNumber).Select(DutchDay.Of(at).AddDays);
        return next > at
            && DutchDay.TimeOf(next) == new TimeOnly(16, 0)
            && South.HasSchool(DutchDay.Of(next))
            && between.All(day => !South.HasSchool(day) || DutchDay.At(day, new(16, 0)) <= at);
    }));

    [Fact]
    public void Two_bundles_are_never_closer_than_ten_minutes() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Instants, at =>
    {
        var first = NotificationRule.BundleAt(at, null, pressing: false, South);
        return NotificationRule.BundleAt(first, first, pressing: true, South) - first >= TimeSpan.FromMinutes(10);
    }));

    private static Arbitrary<DateTimeOffset> Instants =>
        Gen.Choose(0, 2 * 365 * 24 * 60).Select(minutes => new DateTimeOffset(2026, 8, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes)).ToArbitrary();

    /// <summary>What clocks in the Netherlands show.</summary>
    private static DateTimeOffset Clock(string shown)
    {
        var local = DateTime.Parse(shown, System.Globalization.CultureInfo.InvariantCulture);
        return DutchDay.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
