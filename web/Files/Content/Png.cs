using System.Buffers;
using System.Buffers.Binary;

namespace Leerlabs.Web.Files.Content;

/// <summary>
/// PNG (W3C PNG, third edition): keeps what a decoder needs and the colours. Texts, EXIF, times, private chunks, the further pictures of a moving one, and
/// whatever stands behind the end go.
/// </summary>
internal static class Png
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly string[] Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs"];

    /// <summary>Null when it is no whole PNG.</summary>
    public static CleanPicture? Clean(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature))
            return null;

        var clean = new ArrayBufferWriter<byte>(file.Length);
        clean.Write(Signature);
        var (width, height, data) = (0, 0, 0);
        for (var rest = file[8..]; Chunk(ref rest) is { IsEmpty: false } chunk;)
        {
            var name = System.Text.Encoding.ASCII.GetString(chunk[4..8]);
            if ((name == "IHDR") != (width == 0) || (name == "IHDR" && !TrySize(chunk, out width, out height)))
                return null;

            if (Kept.Contains(name))
                clean.Write(chunk);
            data += name == "IDAT" ? 1 : 0;
            if (name == "IEND")
                return data > 0 ? new(MediaTypes.Png, clean.WrittenSpan.ToArray(), width, height) : null;
        }

        return null;
    }

    private static bool TrySize(ReadOnlySpan<byte> chunk, out int width, out int height)
    {
        (width, height) = chunk.Length == 25 ? (BinaryPrimitives.ReadInt32BigEndian(chunk[8..]), BinaryPrimitives.ReadInt32BigEndian(chunk[12..])) : (0, 0);
        return width > 0 && height > 0;
    }

    /// <summary>A chunk whole: length, name, content and a checksum that is right; empty when it is not.</summary>
    private static ReadOnlySpan<byte> Chunk(ref ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(rest) is var length && length > rest.Length - 12)
            return [];

        var chunk = rest[..((int)length + 12)];
        rest = rest[chunk.Length..];
        return Checksum.Of(chunk[4..^4]) == BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]) ? chunk : [];
    }
}
