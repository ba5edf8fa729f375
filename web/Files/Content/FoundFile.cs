namespace Leerlabs.Web.Files.Content;

/// <summary>A file by its content, fit to keep.</summary>
/// <param name="Bytes">What to keep: of a picture without anything that is not the picture.</param>
/// <param name="Width">Of a picture, in pixels.</param>
/// <param name="Height">Of a picture, in pixels.</param>
internal sealed record FoundFile(string MediaType, ReadOnlyMemory<byte> Bytes, int? Width = null, int? Height = null);
