using System.IO.Compression;
using System.Text;
using Leerlabs.Grains.Core;

namespace Leerlabs.Web.Files.Content;

/// <summary>
/// Office files: a zip that says what it is (ECMA-376 part 2, "Content Types"; OpenDocument 1.3 part 2, "mimetype"). What carries macros, or fetches a template
/// with macros from elsewhere, is refused. Nothing is unpacked but the few small parts that tell.
/// </summary>
internal static class OfficeFile
{
    private const int MostParts = 20_000;
    private const int MostText = 4 * 1024 * 1024;

    private static readonly (string Main, string MediaType)[] Mains =
    [
        ("wordprocessingml.document.main+xml", MediaTypes.Word),
        ("spreadsheetml.sheet.main+xml", MediaTypes.Excel),
        ("presentationml.presentation.main+xml", MediaTypes.PowerPoint),
        ("presentationml.slideshow.main+xml", MediaTypes.PowerPoint),
    ];

    public static Result<FoundFile> Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            return zip.Entries.Count > MostParts ? Refusal.Invalid("file-damaged") : Read(zip, bytes);
        }
        catch (InvalidDataException)
        {
            return Refusal.Invalid("file-damaged");
        }
    }

    private static Result<FoundFile> Read(ZipArchive zip, ReadOnlyMemory<byte> bytes)
    {
        var types = Text(zip, "[Content_Types].xml");
        var open = Text(zip, "mimetype");
        if (zip.Entries.Any(part => IsMacro(part.FullName)) || types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || FetchesTemplate(zip))
            return Refusal.Invalid("file-macros");

        var found = open is MediaTypes.OpenText or MediaTypes.OpenSheet or MediaTypes.OpenSlides
            ? open
            : Mains.FirstOrDefault(main => types.Contains(main.Main, StringComparison.Ordinal)).MediaType;
        return found is null ? Refusal.Invalid("file-unknown") : new FoundFile(found, bytes);
    }

    // vbaProject.bin of Office, sheets of Excel 4 macros, Basic and scripts of OpenDocument.
    private static bool IsMacro(string part) =>
        part.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
        || part.Contains("vbaData", StringComparison.OrdinalIgnoreCase)
        || part.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)
        || part.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
        || part.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    private static bool FetchesTemplate(ZipArchive zip) => zip.Entries
        .Where(part => part.FullName.EndsWith("settings.xml.rels", StringComparison.OrdinalIgnoreCase))
        .Any(part => Text(part) is var relations && relations.Contains("attachedTemplate", StringComparison.Ordinal) && relations.Contains("External", StringComparison.Ordinal));

    private static string Text(ZipArchive zip, string name) => zip.GetEntry(name) is { } part ? Text(part) : "";

    private static string Text(ZipArchiveEntry part)
    {
        using var content = part.Open();
        var text = new byte[Math.Min(part.Length, MostText)];
        return Encoding.UTF8.GetString(text, 0, content.ReadAtLeast(text, text.Length, throwOnEndOfStream: false));
    }
}
