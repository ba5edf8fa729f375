using System.Globalization;
using System.IO.Compression;
using System.Text;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Api;

/// <summary>Entries as Markdown, one file each, oldest first, in a zip. People are ids: their names are not the school's to take.</summary>
internal static class SchoolZip
{
    private static readonly string[] PracticeFields = ["date", "classes", "tried", "seen", "effect", "next"];

    public static byte[] Write(string leerlab, string school, IReadOnlyList<SchoolEntry> newestFirst)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "README.md", $"# {leerlab}\n\n{school}: {newestFirst.Count}\n");
            foreach (var (number, entry) in newestFirst.Reverse().Index())
                Add(zip, string.Create(CultureInfo.InvariantCulture, $"{number + 1:0000}-{entry.Entry.Text("at")![..10]}.md"), Markdown(entry));
        }

        return stream.ToArray();
    }

    private static string Markdown(SchoolEntry entry)
    {
        var text = new StringBuilder()
            .Append("---\n")
            .Append(CultureInfo.InvariantCulture, $"kind: {entry.Entry.Text("kind")}\nat: {entry.Entry.Text("at")}\nby: {entry.Entry.Text("by")}\n")
            .Append("---\n\n")
            .Append(entry.Entry.Text("text")).Append('\n');
        if (entry.Entry.TryGetProperty("practice", out var practice))
            foreach (var field in PracticeFields)
                if (practice.Text(field) is { } value)
                    text.Append(CultureInfo.InvariantCulture, $"\n**{field}**: {value}\n");
        foreach (var comment in entry.Comments)
            text.Append(CultureInfo.InvariantCulture, $"\n## {comment.Text("at")} {comment.Text("by")} ({comment.Text("kind")})\n\n{comment.Text("text")}\n");
        return $"{text}";
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var file = zip.CreateEntry(name).Open();
        file.Write(Encoding.UTF8.GetBytes(text));
    }
}
