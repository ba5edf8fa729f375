using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

/// <summary>In whose name a person writes.</summary>
/// <param name="School">The school; null for who belongs to none, such as a coach.</param>
internal sealed record WritingPlace(string? School);

internal static class Writing
{
    /// <summary>The school that is stamped on an entry. Who works at two schools of the leerlab must say which.</summary>
    public static Result<WritingPlace> SchoolFor(Standing who, string? named, Visibility visibility)
    {
        var mine = who.WritesFor;
        if (named is not null)
            return mine.Contains(named) ? new WritingPlace(named) : new Refusal(RefusalCode.Forbidden, "not-your-school", "school");
        if (mine.Length > 1)
            return Refusal.Invalid("choose-school", "school");
        if (mine.IsEmpty && visibility == Visibility.School)
            return Refusal.Invalid("own-school-needs-school", "visibility");

        return new WritingPlace(mine.FirstOrDefault());
    }

    /// <summary>The school under a comment: the entry's when the person is of it too, else their own when there is only one.</summary>
    public static string? SchoolUnder(Standing who, EntryDocument entry)
    {
        var mine = who.Schools;
        return entry.School is { } school && mine.Contains(school) ? school : mine.Length == 1 ? mine[0] : null;
    }

    public static string? BoardOf(IState state, string? school) =>
        state.Find<LogDocument>(LogDocument.TheId)?.Schools.FirstOrDefault(known => known.School == school)?.Board;
}
