namespace Leerlabs.Web.Site.Writing;

/// <summary>One field of a form as it stands on the page.</summary>
/// <param name="Complete">What the browser may fill in (WCAG 1.3.5).</param>
internal sealed record FormField(
    FormPage Page, string Name, string Label, string? Hint = null, string Type = "text", bool Required = false, bool Lines = false, string? Complete = null)
{
    public string? Invalid => Page.Wrong == Name ? "true" : null;

    /// <summary>The hint and what is wrong, for who hears the field named.</summary>
    public string? About => string.Join(' ', new[] { Hint is null ? null : $"{Name}-hint", Invalid is null ? null : $"{Name}-wrong" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;
}
