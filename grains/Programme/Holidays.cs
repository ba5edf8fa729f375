using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Programme;

/// <summary>The holidays that the programme knows, as an import set them.</summary>
internal static class Holidays
{
    /// <summary>An import is taken whole or not at all.</summary>
    public static Decision Set(IState state, SetHolidays asked)
    {
        if (asked.Holidays.Length > Limits.HolidaysPerImport)
            return Refusal.Invalid("holidays-too-many", "holidays").With("most", Limits.HolidaysPerImport);
        if (asked.Holidays.Select(Refuse).FirstOrDefault(refusal => refusal is not null) is { } wrong)
            return wrong;

        ImmutableArray<Holiday> changed = [.. asked.Holidays.Where(holiday => Known(state, holiday.Key) != holiday)];
        ImmutableArray<string> gone = [.. asked.Gone.Except(asked.Holidays.Select(holiday => holiday.Key)).Where(key => Known(state, key) is not null)];
        return changed.IsEmpty && gone.IsEmpty
            ? Decision.Nothing
            : new HolidaysSet([.. changed.Select(holiday => holiday.Key)], gone, changed);
    }

    public static Changes Apply(HolidaysSet set) => Changes.Put([.. set.Set.Select(HolidayDocument.Of)]) with
    {
        Deletes = [.. set.Gone.Select(HolidayDocument.IdOf)],
    };

    private static Holiday? Known(IState state, string key) => state.Find<HolidayDocument>(HolidayDocument.IdOf(key))?.ToHoliday();

    private static Refusal? Refuse(Holiday holiday) =>
        Check.NewId(holiday.Key, "holidays")
        ?? Check.Line(holiday.Name, "holidays")
        ?? Check.Line(holiday.Source, "holidays")
        ?? (holiday.To < holiday.From ? Refusal.Invalid("holiday-backwards", "holidays") : null);
}
