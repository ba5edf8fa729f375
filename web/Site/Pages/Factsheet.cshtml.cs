using System.Collections.Immutable;
using Leerlabs.Grains.Library;
using Leerlabs.Web.Site.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Leerlabs.Web.Site.Pages;

/// <summary>What is known about one compass point, and a form to suggest an addition.</summary>
public sealed class FactsheetModel : FormPage
{
    internal static ImmutableArray<SectionName> Sections { get; } = [SectionName.Research, SectionName.Examples, SectionName.Tools];

    public async Task<IActionResult> OnGet(string point)
    {
        var shown = await Show(point, null);
        return Shown is not null && Listed.WorkKind != WorkKind.Factsheet ? RedirectPermanent(To(WorkAddress.Of(Listed))) : shown;
    }

    public async Task<IActionResult> OnPost(string point, string? section, string? text, string? url, string? name, string? mail)
    {
        var shown = await OnGet(point);
        if (Shown is { WorkKind: WorkKind.Factsheet })
            await Send(by => new PutSuggestion(
                NewKey(), point, SiteWords<SectionName>.Value(section) ?? SectionName.Question, text ?? "", url, name, by, mail, Language));
        return shown;
    }
}
