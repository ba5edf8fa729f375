using Leerlabs.Grains.Library;
using Leerlabs.Web.Site.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Leerlabs.Web.Site.Pages;

/// <summary>Asks the contact of a work something; nobody's address is shown.</summary>
public sealed class ContactModel : FormPage
{
    public Task<IActionResult> OnGet(string key) => Form(key);

    public async Task<IActionResult> OnPost(string key, string? name, string? mail, string? text)
    {
        var shown = await Form(key);
        if (Shown is not null)
            await Send(_ => new PutMessage(NewKey(), key, name ?? "", mail ?? "", text ?? ""));
        return shown;
    }

    private async Task<IActionResult> Form(string key)
    {
        var shown = await Show(key, null);
        if (Shown is null)
            return shown;
        if (Listed.Reachable is not true)
            return Nothing();

        (Title, Description, Canonical, Hidden, Data) = (Say("contact.title"), Say("contact.lead"), $"/bibliotheek/{key}/contact", true, null);
        return Page();
    }
}
