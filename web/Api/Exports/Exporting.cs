using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Attachments;
using Leerlabs.Web.Files;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Api.Exports;

/// <summary>Writes entries with their comments and files into a zip: a Markdown file each, by the order in which they came.</summary>
/// <param name="Log">The log that they stand in.</param>
/// <param name="Title">What the README begins with.</param>
/// <param name="NameOf">What to call a person.</param>
internal sealed record Exporting(
    GrainId Log, string Title, IAsyncEnumerable<ExportedEntry> Entries, IAttachments Attachments, Func<string, CancellationToken, Task<string>> NameOf)
{
    public async Task Write(Stream stream, CancellationToken cancellation)
    {
        await using var funnel = new Funnel(stream);
        await using (var zip = await ZipArchive.CreateAsync(funnel, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation))
        {
            var count = 0;
            await foreach (var entry in Entries.WithCancellation(cancellation))
            {
                await Write(zip, funnel, entry, cancellation);
                count++;
            }

            await Add(zip, "README.md", $"# {Title}\n\n{count}\n", cancellation);
        }

        await funnel.Drain(cancellation);
    }

    private async Task Write(ZipArchive zip, Funnel funnel, ExportedEntry entry, CancellationToken cancellation)
    {
        var number = entry.Entry.GetProperty("created").GetInt64().ToString("000000", CultureInfo.InvariantCulture);
        var markdown = await EntryMarkdown.Of(entry, number, NameOf, cancellation);
        await Add(zip, $"{number}-{entry.Entry.Text("at")![..10]}.md", markdown, cancellation);
        foreach (var file in entry.Comments.Prepend(entry.Entry).SelectMany(NamedFile.In))
        {
            await Add(zip, file, number, cancellation);
            await funnel.Drain(cancellation);
        }

        await funnel.Drain(cancellation);
    }

    // Pictures and office files are packed already.
    private async Task Add(ZipArchive zip, NamedFile file, string number, CancellationToken cancellation)
    {
        await using var content = await Attachments.Open(Log, file.Bytes, cancellation);
        if (content is null)
            return;

        await using var place = await zip.CreateEntry(EntryMarkdown.PlaceOf(file, number), CompressionLevel.NoCompression).OpenAsync(cancellation);
        await content.CopyToAsync(place, cancellation);
    }

    private static async Task Add(ZipArchive zip, string name, string text, CancellationToken cancellation)
    {
        await using var place = await zip.CreateEntry(name).OpenAsync(cancellation);
        await place.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
    }
}

/// <param name="Comments">Oldest first.</param>
internal sealed record ExportedEntry(JsonElement Entry, IReadOnlyList<JsonElement> Comments);
