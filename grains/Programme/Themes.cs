using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertPool;
using Leerlabs.Grains.Poll;

namespace Leerlabs.Grains.Programme;

/// <summary>The themes of the expertpool. Each one's pool hears what it is, which days are free, and who manages the programme.</summary>
internal static class Themes
{
    public static Decision Set(IState state, SetTheme asked)
    {
        var known = Find(state, asked.Theme);
        var theme = asked with { Name = Texts.Single(asked.Name), English = Texts.OrNone(asked.English), Line = asked.Line is true ? true : null };
        var refusal = (Ids.IsPart(asked.Theme) ? null : Refusal.Invalid("id-wrong", "theme"))
            ?? Check.Line(asked.Name, "name")
            ?? Check.LineOrNone(asked.English, "english")
            ?? (asked.Days is >= 1 and <= Limits.PromiseDays ? null : Refusal.Invalid("theme-days-wrong", "days").With("most", Limits.PromiseDays))
            ?? (known is not null || state.All<Theme>().Count() < Limits.Themes ? null : Refusal.Conflict("too-many-themes").With("most", Limits.Themes));
        return refusal is not null ? refusal
            : known is not null && (known.Name, known.English, known.Days, known.Line) == (theme.Name, theme.English, theme.Days, theme.Line) ? Decision.Nothing
            : new ThemeSet(asked.Theme, theme);
    }

    public static Decision Retire(IState state, RetireTheme asked) => Find(state, asked.Theme) switch
    {
        null => Refusal.NotFound(),
        var known => (known.Retired ?? false) == asked.Retired ? Decision.Nothing : new ThemeRetired(asked.Theme, asked.Retired),
    };

    public static Changes Apply(IState state, ThemeSet set, Stamp stamp)
    {
        var theme = new Theme
        {
            Id = Theme.IdOf(set.Theme),
            Name = set.Asked.Name,
            English = set.Asked.English,
            Days = set.Asked.Days,
            Line = set.Asked.Line,
            Retired = Find(state, set.Theme)?.Retired,
        };
        return Changes.Put(theme) with { Messages = [Tell(state, theme, stamp)] };
    }

    public static Changes Apply(IState state, ThemeRetired retired, Stamp stamp)
    {
        var theme = Find(state, retired.Theme)! with { Retired = retired.Retired ? true : null };
        return Changes.Put(theme) with { Messages = [Tell(state, theme, stamp)] };
    }

    /// <summary>Managers or holidays changed: every pool hears it.</summary>
    public static Changes Along(IState state, Changes changes, Stamp stamp)
    {
        var after = new Overlay(state, changes);
        return changes with { Messages = [.. changes.Messages, .. state.All<Theme>().Select(theme => Tell(after, theme, stamp))] };
    }

    private static Message Tell(IState state, Theme theme, Stamp stamp) => new(
        new GrainId("expert-pool", Ids.KeyOf(theme.Id)),
        new DescribePool(
            theme.Name,
            theme.Days,
            stamp.Seq,
            [.. state.All<Manager>().Select(manager => manager.Person).Order(StringComparer.Ordinal)],
            WorkDays.FreeOf(state.All<HolidayDocument>()),
            theme.English,
            theme.Line,
            theme.Retired));

    private static Theme? Find(IState state, string key) => state.Find<Theme>(Theme.IdOf(key));
}
