using System.Text.Json;
using Leerlabs.Cli.Schools;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Programme;

namespace Leerlabs.Cli.Holidays;

/// <summary>Brings the programme's holidays in line with a file, and tells what came of it.</summary>
internal sealed class HolidayImport(Engine engine)
{
    public async Task<(IReadOnlyList<string> Report, bool Done)> Apply(HolidayFile file, CancellationToken cancellation)
    {
        var (fine, refused) = HolidayChecks.Check(file.Rows);
        var known = await Known(cancellation);
        var gone = Gone(file, known);
        var changed = fine.Count(row => !known.TryGetValue(row.Key, out var before) || before != row.ToHoliday());
        var refusal = await engine.Tell(ProgrammeRules.Main, new SetHolidays([.. fine.Select(row => row.ToHoliday())], [.. gone]), cancellation);
        string[] report =
        [
            .. file.Problems,
            .. refused,
            refusal is null
                ? $"{fine.Length} holidays of {file.Source}: {changed} new or changed, {gone.Length} gone, {fine.Length - changed} unchanged, {refused.Length} refused."
                : refusal.Code == RefusalCode.NotFound ? "This store has no programme yet: start it once with run." : $"The holidays were refused: {refusal.Key}.",
        ];
        return (report, refusal is null);
    }

    /// <summary>What the same source said earlier about these years and says no longer. What is refused now stays as it was.</summary>
    private static string[] Gone(HolidayFile file, IReadOnlyDictionary<string, Holiday> known)
    {
        var keys = file.Rows.Select(row => row.Key).ToHashSet();
        var years = file.Rows.Select(row => row.SchoolYear ?? $"{row.From.Year}").ToHashSet();
        return [.. known.Values.Where(holiday => holiday.Source == file.Source && years.Contains(holiday.SchoolYear ?? $"{holiday.From.Year}") && !keys.Contains(holiday.Key)).Select(holiday => holiday.Key)];
    }

    private async Task<IReadOnlyDictionary<string, Holiday>> Known(CancellationToken cancellation)
    {
        var holidays = new Dictionary<string, Holiday>();
        foreach (var stored in await engine.Store.Resident(ProgrammeRules.Main, cancellation))
            if (Ids.TypeOf(stored.Id) == "holiday" && JsonSerializer.Deserialize<HolidayDocument>(stored.Json.Span, SchoolJson.Options) is { } document)
                holidays[Ids.KeyOf(stored.Id)] = document.ToHoliday();

        return holidays;
    }
}
