using System.Globalization;
using System.Text;
using System.Text.Json;
using Leerlabs.Web.Files;
using Leerlabs.Web.Files.Content;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Api.Exports;

/// <summary>An entry with its comments as Markdown, its files beside it.</summary>
internal static class EntryMarkdown
{
    private static readonly string[] HeadFields = ["kind", "visibility", "at", "school"];

    private static readonly string[] PracticeFields = ["date", "classes", "tried", "seen", "effect", "next"];

    public static async Task<string> Of(ExportedEntry entry, string number, Func<string, CancellationToken, Task<string>> nameOf, CancellationToken cancellation)
    {
        var text = new StringBuilder("---\n");
        foreach (var field in HeadFields)
            if (entry.Entry.Text(field) is { } value)
                text.Append(CultureInfo.InvariantCulture, $"{field}: {value}\n");
        text.Append(CultureInfo.InvariantCulture, $"by: {await nameOf(entry.Entry.Text("by")!, cancellation)}\n---\n\n");
        Body(text, entry.Entry, number);
        foreach (var comment in entry.Comments)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {comment.Text("at")} {await nameOf(comment.Text("by")!, cancellation)} ({comment.Text("kind")})\n\n");
            Body(text, comment, number);
        }

        return $"{text}";
    }

    /// <summary>Where a file stands in the zip.</summary>
    public static string PlaceOf(NamedFile file, string number) => $"files/{number}-{file.Id[..8]}-{MediaTypes.NameOf(file.Name, file.MediaType)}";

    private static void Body(StringBuilder text, JsonElement document, string number)
    {
        text.Append(document.TryGetProperty("redacted", out _) ? "(redacted)" : document.TryGetProperty("withdrawn", out _) ? "(withdrawn)" : document.Text("text")).Append('\n');
        if (document.TryGetProperty("practice", out var practice))
            foreach (var field in PracticeFields)
                if (practice.Text(field) is { } value)
                    text.Append(CultureInfo.InvariantCulture, $"\n**{field}**: {value}\n");
        foreach (var file in NamedFile.In(document))
            text.Append(CultureInfo.InvariantCulture, $"\n{(MediaTypes.IsPicture(file.MediaType) ? "!" : "")}[{Plain(file.Alt ?? file.Name)}](<{PlaceOf(file, number)}>)\n");
    }

    private static string Plain(string text) => text.Replace('[', '(').Replace(']', ')').ReplaceLineEndings(" ");
}
