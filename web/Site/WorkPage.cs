using Leerlabs.Grains.Library;
using Leerlabs.Web.Site.Projection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Leerlabs.Web.Site;

/// <summary>A page that shows one edition of a work.</summary>
public abstract class WorkPage : SitePage
{
    public string Key { get; private set; } = "";

    internal WorkDocument Listed { get; private set; } = null!;

    /// <summary>Null: nothing to show.</summary>
    internal PublishedWork? Shown { get; private set; }

    internal int Edition { get; private set; }

    internal bool IsOlder => Edition < Listed.Edition;

    /// <summary>What is told of it, as a name of a text and its value.</summary>
    internal IEnumerable<(string Name, string Value)> Facts()
    {
        var content = Shown!;
        yield return ("fact.published", Day(Listed.Published));
        if (Listed.Changed != Listed.Published)
            yield return ("fact.changed", Day(Listed.Changed));
        if (content.Schools is { Length: > 0 } schools)
            yield return ("fact.schools", string.Join(", ", schools.Select(school => school.Name)));
        if (!content.SchoolTypes.IsEmpty)
            yield return ("fact.school-types", string.Join(", ", content.SchoolTypes.Select(type => Say($"school-type.{SiteWords<SchoolType>.Of(type)}"))));
        if (!content.Years.IsEmpty)
            yield return ("fact.years", string.Join(", ", content.Years.Select(Year)));
        if (content.Subject is { } subject)
            yield return ("fact.subject", subject);
        if (!content.Themes.IsEmpty)
            yield return ("fact.themes", string.Join(", ", content.Themes.Select(theme => Site.NameOfTheme(theme, Language))));
        if (content.Programme is { } programme)
            yield return ("fact.programme", programme);
    }

    /// <summary>The newest edition, or the one that is asked for; another page when there is none.</summary>
    private protected async Task<IActionResult> Show(string key, int? edition)
    {
        await Read();
        Key = key;
        if (Site.Works.GetValueOrDefault(key) is not { } work)
            return Nothing();

        Listed = work;
        ChangedAt(work.Adopted?.At > work.Changed ? work.Adopted.At : work.Changed);
        Edition = edition ?? work.Edition;
        if (work.State == WorkState.Withdrawn)
            return Gone();
        if (await Of<WorkReading>().Edition(key, Edition, HttpContext.RequestAborted) is not { } found)
            return Nothing();

        Shown = found.Content;
        (Title, Description) = (Shown.Title, Shown.Summary);
        Canonical = IsOlder ? $"/bibliotheek/{key}/{Edition}" : WorkAddress.Of(work);
        Data = WorkData.Of(this, Absolute(Canonical));
        return new PageResult();
    }

    private PageResult Gone()
    {
        (Title, Description, Hidden) = (Say("gone.title"), Say("gone.text", ("day", Day(Listed.Changed))), true);
        Canonical = $"/bibliotheek/{Key}";
        Response.StatusCode = StatusCodes.Status410Gone;
        return new PageResult();
    }

    // group-5 and year-2; what nobody agreed on stands as it came.
    private string Year(string year) => year.Split('-') is [("group" or "year") and var kind, var number] ? Say($"year.{kind}", ("number", number)) : year;
}
