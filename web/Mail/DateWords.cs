using System.Globalization;
using Leerlabs.Grains.Calendar;

namespace Leerlabs.Web.Mail;

/// <summary>A date and its times in words, as the pages write them: donderdag 3 december 2026, 15:30–17:00.</summary>
internal static class DateWords
{
    public static string Of(When when, string language)
    {
        var culture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "nl-NL");
        if (when is { Start: { } start, End: { } end })
            return start.Day == end.Day
                ? string.Create(culture, $"{Day(start.Day)}, {start.Time:HH\\:mm}–{end.Time:HH\\:mm}")
                : string.Create(culture, $"{Day(start.Day)}, {start.Time:HH\\:mm} – {Day(end.Day)}, {end.Time:HH\\:mm}");

        return when.FirstDay == when.LastDay ? Day(when.FirstDay) : $"{Day(when.FirstDay)} – {Day(when.LastDay)}";

        string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", culture);
    }
}
