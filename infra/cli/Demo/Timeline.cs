using Leerlabs.Grains.Core;

namespace Leerlabs.Cli.Demo;

/// <summary>The whole example year, sorted by time over all leerlabs.</summary>
internal static class Timeline
{
    /// <param name="now">The first start: the newest entry is of the school day before.</param>
    public static IReadOnlyList<Step> Of(ExampleData data, DateTimeOffset now)
    {
        var calendar = ExampleCalendar.At(now);
        var leerlabs = data.Leerlabs.Select(leerlab => (Log: new LogSteps(leerlab, calendar).All().ToList(), Steps: new LeerlabSteps(data, leerlab, calendar))).ToList();
        var start = leerlabs.Min(leerlab => leerlab.Steps.Start).AddDays(-1);
        return
        [
            .. HouseSteps.Of(data, DutchDay.Of(now), start)
                .Concat(new ExpertSteps(data.Experts, data.Manager.Id, calendar).All(start))
                .Concat(new FactsheetSteps(data.Factsheet, data.Manager.Id, calendar).All())
                .Concat(data.Leerlabs.SelectMany((leerlab, index) => new PracticeSteps(data, leerlab, index, calendar).All()))
                .Concat(new AdoptionSteps(data, calendar).All())
                .Concat(leerlabs.SelectMany(leerlab => leerlab.Steps.Of(leerlab.Log).Concat(leerlab.Log)))
                .OrderBy(step => step.At),
        ];
    }
}
