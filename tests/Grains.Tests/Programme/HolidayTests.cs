using Leerlabs.Grains.Core;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;
using static Leerlabs.Grains.Tests.Programme.ProgrammeBench;

namespace Leerlabs.Grains.Tests.Programme;

public sealed class HolidayTests
{
    private static readonly Holiday Autumn =
        new("2026-2027-herfst-noord", "Herfstvakantie", new(2026, 10, 10), new(2026, 10, 18), false, "OpenHolidays", "2026-2027", Region.North);

    [Fact]
    public void Holidays_of_an_import_stand_for_everyone()
    {
        var bench = Managed();
        bench.Send(Actor.System, new SetHolidays([Autumn], []));

        Assert.Contains(bench.Visible(bench.State, bench.AudienceOf(Someone)), document => document.Id == "holiday/2026-2027-herfst-noord");
    }

    [Fact]
    public void Same_import_again_changes_nothing()
    {
        var bench = Managed();
        bench.Send(Actor.System, new SetHolidays([Autumn], []));

        Assert.Null(bench.Send(Actor.System, new SetHolidays([Autumn], ["not-there"])).Frame);
    }

    [Fact]
    public void Only_what_changed_is_written_and_what_is_gone_goes()
    {
        var bench = Managed();
        bench.Send(Actor.System, new SetHolidays([Autumn, Autumn with { Key = "2026-2027-herfst-zuid", Region = Region.South }], []));

        var frame = bench.Send(Actor.System, new SetHolidays([Autumn with { To = new(2026, 10, 25) }], ["2026-2027-herfst-zuid"])).Frame!;

        Assert.Equal(["holiday/2026-2027-herfst-noord"], frame.Puts.Select(put => put.Id));
        Assert.Equal(["holiday/2026-2027-herfst-zuid"], frame.Deletes.Select(delete => delete.Id));
    }

    [Fact]
    public void Holiday_does_not_end_before_it_begins() =>
        Assert.Equal("holiday-backwards", Managed().Send(Actor.System, new SetHolidays([Autumn with { To = new(2026, 10, 9) }], [])).Refusal?.Key);

    [Fact]
    public void No_person_sets_holidays() =>
        Assert.Equal("forbidden", Managed().Send(TheManager, new SetHolidays([Autumn], [])).Refusal?.Key);
}
