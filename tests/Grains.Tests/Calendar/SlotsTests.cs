using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;

namespace Leerlabs.Grains.Tests.Calendar;

public sealed class SlotsTests
{
    private static readonly KnownHolidays Holidays = new(
    [
        HolidayDocument.Of(new("herfst-noord", "Herfstvakantie", new(2026, 10, 10), new(2026, 10, 18), false, "bron", "2026-2027", Region.North)),
        HolidayDocument.Of(new("herfst-zuid", "Herfstvakantie", new(2026, 10, 17), new(2026, 10, 25), false, "bron", "2026-2027", Region.South)),
    ]);

    private static readonly LabCalendar Lab = new(Holidays,
    [
        new("school/noord", Region.North, [Own(new(2026, 11, 2), new(2026, 11, 4), ClosedFor.TestWeek)]),
        new("school/zuid", Region.South, [Own(new(2026, 11, 5), new(2026, 11, 5), ClosedFor.Activity)]),
    ]);

    private static readonly SlotSurroundings Nothing = new([], null, ["school/noord", "school/zuid"]);

    private static readonly SlotWish Week = Wish(new(2026, 11, 2), new(2026, 11, 8));

    [Fact]
    public void Best_day_is_the_one_on_which_nobody_is_away_or_in_tests()
    {
        Assert.Equal([6, 5, 2, 3, 4], Slots.Propose(Week, Lab, Nothing).Select(slot => slot.When.FirstDay.Day));
        Assert.Equal("2026-11-06T15:30", $"{Slots.Propose(Week, Lab, Nothing)[0].When.Start}");
    }

    [Fact]
    public void Day_without_the_coach_comes_after_one_with()
    {
        var slots = Slots.Propose(Week, Lab, Nothing with { CoachAway = [When.On(new(2026, 11, 6))] });

        Assert.Equal([(5, CoachTime.There), (6, CoachTime.Away)], slots.Take(2).Select(slot => (slot.When.FirstDay.Day, slot.Coach)));
    }

    [Fact]
    public void Nothing_is_proposed_beside_another_meeting()
    {
        var meeting = When.At(new(2026, 11, 6), new(16, 30), new(17, 30));

        Assert.DoesNotContain(6, Slots.Propose(Week, Lab, Nothing with { Taken = [meeting] }).Select(slot => slot.When.FirstDay.Day));
        Assert.Contains(6, Slots.Propose(Week with { Start = new(14, 0) }, Lab, Nothing with { Taken = [meeting] }).Select(slot => slot.When.FirstDay.Day));
    }

    [Fact]
    public void Host_is_the_first_in_turn_that_has_a_usual_day()
    {
        Assert.Equal(["school/noord", "school/noord", "school/zuid"], Slots.Propose(Week, Lab, Nothing).Take(3).Select(slot => slot.Host));
    }

    [Fact]
    public void Year_without_data_gives_no_proposals() =>
        Assert.Empty(Slots.Propose(Wish(new(2029, 11, 5), new(2029, 11, 9)), Lab, Nothing));

    [Fact]
    public void Longest_ago_is_first_in_turn() => Assert.Equal(
        ["school/c", "school/b", "school/a"],
        [.. Turns.Of(["school/a", "school/b", "school/c"], [("school/b", new(2026, 9, 1, 0, 0, 0, default)), ("school/a", new(2026, 10, 1, 0, 0, 0, default))])]);

    [Fact]
    public void Proposals_come_on_asked_weekdays_within_the_period_best_first() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Periods, period =>
    {
        var wish = Wish(period, period.AddDays(40)) with { Weekdays = [DayOfWeek.Tuesday, DayOfWeek.Thursday] };
        var slots = Slots.Propose(wish, Lab, Nothing);
        return slots.All(slot => wish.Weekdays.Contains(slot.When.FirstDay.DayOfWeek) && slot.When.FirstDay >= wish.From && slot.When.LastDay <= wish.To && slot.Open > 0)
            && slots.Select(Missed).SequenceEqual(slots.Select(Missed).Order());
    }));

    private static int Missed(Slot slot) => slot.But.Count(one => one.State == SchoolDayState.Closed || one.Why!.What == DayReasonKind.TestWeek);

    private static Arbitrary<DateOnly> Periods => Gen.Choose(0, 200).Select(days => new DateOnly(2026, 9, 7).AddDays(days)).ToArbitrary();

    private static SlotWish Wish(DateOnly from, DateOnly to) => new(from, to, [.. Enum.GetValues<DayOfWeek>()], new(15, 30), TimeSpan.FromMinutes(90), 20);

    private static Closed Own(DateOnly from, DateOnly to, ClosedFor what) => new() { Id = Closed.IdOf($"{what}"), From = from, To = to, What = what };
}
