using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertPool;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Programme.ProgrammeBench;

namespace Leerlabs.Grains.Tests.Programme;

public sealed class ThemeTests
{
    private static readonly SetTheme Privacy = new("privacy", "Privacy", 5);

    [Fact]
    public void Pool_of_a_theme_hears_what_it_is_and_who_manages_the_programme()
    {
        var told = Assert.Single(Started().Send(TheManager, Privacy).Messages);

        var fact = Assert.IsType<DescribePool>(told.Fact);
        Assert.Equal(("expert-pool/privacy", "Privacy", 5), ($"{told.To}", fact.Name, fact.Days));
        Assert.Equal([TheManager.Id], fact.Managers.AsEnumerable());
    }

    [Fact]
    public void Every_pool_hears_of_holidays_and_of_another_manager()
    {
        var bench = Started();
        bench.Send(TheManager, Privacy with { CommandId = "" });
        var day = new DateOnly(2026, 12, 25);

        var holidays = bench.Send(Actor.System, new SetHolidays([new("kerst-2026", "Kerst", day, day, true, "bron")], []));
        var manager = bench.Send(Actor.System, new AddManager(Someone.Id));

        Assert.Equal(day, Assert.IsType<DescribePool>(Assert.Single(holidays.Messages).Fact).Free.Single().From);
        Assert.Contains(manager.Messages, message => message.Fact is DescribePool pool && pool.Managers.Contains(Someone.Id));
    }

    [Fact]
    public void Theme_has_a_name_and_promises_a_sound_number_of_days()
    {
        var bench = Started();

        Assert.Equal("text-empty", bench.Send(TheManager, Privacy with { Name = " ", CommandId = "" }).Refusal?.Key);
        Assert.Equal("theme-days-wrong", bench.Send(TheManager, Privacy with { Days = 0, CommandId = "" }).Refusal?.Key);
        Assert.Equal("forbidden", bench.Send(Someone, Privacy with { CommandId = "" }).Refusal?.Key);
        Assert.Equal("not-found", bench.Send(TheManager, new RetireTheme("privacy", true)).Refusal?.Key);
    }

    private static RuleBench Started()
    {
        var bench = New();
        bench.Send(Actor.System, new StartProgramme("Leerlabs", false));
        bench.Send(Actor.System, new AddManager(TheManager.Id));
        return bench;
    }
}
