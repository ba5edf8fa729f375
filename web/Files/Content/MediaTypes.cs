using System.Collections.Frozen;

namespace Leerlabs.Web.Files.Content;

/// <summary>The kinds of files that are kept, each with the extensions that its name may end in.</summary>
internal static class MediaTypes
{
    public const string Jpeg = "image/jpeg";
    public const string Png = "image/png";
    public const string Webp = "image/webp";
    public const string Pdf = "application/pdf";
    public const string Text = "text/plain";
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string PowerPoint = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    public const string OpenText = "application/vnd.oasis.opendocument.text";
    public const string OpenSheet = "application/vnd.oasis.opendocument.spreadsheet";
    public const string OpenSlides = "application/vnd.oasis.opendocument.presentation";

    private static readonly FrozenDictionary<string, string[]> Extensions = new Dictionary<string, string[]>
    {
        [Jpeg] = [".jpg", ".jpeg"],
        [Png] = [".png"],
        [Webp] = [".webp"],
        [Pdf] = [".pdf"],
        [Text] = [".txt", ".csv", ".md"],
        [Word] = [".docx"],
        [Excel] = [".xlsx"],
        [PowerPoint] = [".pptx", ".ppsx"],
        [OpenText] = [".odt"],
        [OpenSheet] = [".ods"],
        [OpenSlides] = [".odp"],
    }.ToFrozenDictionary();

    /// <summary>Shown in the page; everything else is only handed over.</summary>
    public static bool IsPicture(string mediaType) => mediaType is Jpeg or Png or Webp;

    /// <summary>
    /// A name to save the file under: what people call it, without what could lead out of a folder, and ending as its content asks, so that no name
    /// makes a program of a text.
    /// </summary>
    public static string NameOf(string name, string mediaType)
    {
        var known = Extensions.GetValueOrDefault(mediaType) ?? [".bin"];
        var safe = string.Concat(name.Select(letter => char.IsControl(letter) || "\\/:*?\"<>|\u202E".Contains(letter, StringComparison.Ordinal) ? '_' : letter)).Trim(' ', '.');
        return safe.Length == 0 ? $"bestand{known[0]}"
            : known.Any(end => safe.EndsWith(end, StringComparison.OrdinalIgnoreCase)) ? safe
            : safe + known[0];
    }
}
