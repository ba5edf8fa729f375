using System.Text.Json;

namespace Leerlabs.Web.Site;

/// <summary>The style sheet of the public pages, as the build of the browser application called it; none when that was not built.</summary>
internal sealed class SiteStyles(IWebHostEnvironment environment)
{
    private const string Source = "src/site/site.css";

    public string? Sheet { get; } = Find(environment);

    private static string? Find(IWebHostEnvironment environment)
    {
        var built = environment.WebRootFileProvider.GetFileInfo("build.json");
        if (!built.Exists)
            return null;

        using var stream = built.CreateReadStream();
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.TryGetProperty(Source, out var entry) ? $"/{entry.GetProperty("file").GetString()}" : null;
    }
}
