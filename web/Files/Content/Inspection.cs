using Leerlabs.Grains.Core;

namespace Leerlabs.Web.Files.Content;

/// <summary>What a file is, by its content alone: names and headers say nothing (docs/adr/0012).</summary>
internal static class Inspection
{
    /// <summary>The file as it is kept, or why it is not.</summary>
    public static Result<FoundFile> Of(ReadOnlyMemory<byte> bytes) => bytes.Span switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Picture(Jpeg.Clean(bytes.Span)),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => Picture(Png.Clean(bytes.Span)),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => Picture(Webp.Clean(bytes.Span)),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => new FoundFile(MediaTypes.Pdf, bytes),
        [(byte)'P', (byte)'K', 3, 4, ..] => OfficeFile.Read(bytes),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Refusal.Invalid("file-old-office"),
        [(byte)'M', (byte)'Z', ..] or [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [(byte)'#', (byte)'!', ..] or [0xCA, 0xFE, 0xBA, 0xBE, ..] => Refusal.Invalid("file-program"),
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'h' or (byte)'m', ..] => Refusal.Invalid("file-heic"),
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => Refusal.Invalid("file-unknown"),
        _ => PlainText.Read(bytes),
    };

    private static Result<FoundFile> Picture(CleanPicture? picture) => picture switch
    {
        null => Refusal.Invalid("file-damaged"),
        { Bytes: null } => Refusal.Invalid("file-unknown"),
        { Width: var width, Height: var height } when (long)width * height > Limits.PicturePixels =>
            Refusal.Invalid("picture-too-many-pixels").With("most", Limits.PicturePixels / 1_000_000),
        { Bytes: { } bytes } => new FoundFile(picture.MediaType, bytes, picture.Width, picture.Height),
    };
}

/// <summary>A picture and nothing but the picture.</summary>
/// <param name="Bytes">Null: of a kind that we do not keep, such as a moving one.</param>
internal sealed record CleanPicture(string MediaType, byte[]? Bytes, int Width, int Height);
