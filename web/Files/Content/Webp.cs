using System.Buffers;
using System.Buffers.Binary;

namespace Leerlabs.Web.Files.Content;

/// <summary>WebP (RFC 9649): keeps the picture, its transparency and its colour profile. EXIF, XMP, unknown chunks and whatever stands behind the end go.</summary>
internal static class Webp
{
    private const byte Animated = 0x02;
    private const byte KeptFlags = 0x20 | 0x10;

    /// <summary>Null when it is no whole WebP.</summary>
    public static CleanPicture? Clean(ReadOnlySpan<byte> file)
    {
        if (file.Length < 20 || BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) is var size && (size > file.Length - 8 || size < 12))
            return null;

        var clean = new ArrayBufferWriter<byte>(file.Length);
        clean.Write("WEBP"u8);
        (int Width, int Height)? picture = null;
        for (var rest = file[12..(int)(size + 8)]; !rest.IsEmpty;)
        {
            var chunk = Chunk(ref rest);
            if (chunk.IsEmpty)
                return null;
            if (IsMoving(chunk))
                return new(MediaTypes.Webp, null, 0, 0);

            picture = Size(chunk) ?? picture;
            Write(clean, chunk);
        }

        return picture is { Width: > 0, Height: > 0 } found ? new(MediaTypes.Webp, Riff(clean.WrittenSpan), found.Width, found.Height) : null;
    }

    private static byte[] Riff(ReadOnlySpan<byte> content)
    {
        var file = new byte[content.Length + 8];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), (uint)content.Length);
        content.CopyTo(file.AsSpan(8));
        return file;
    }

    private static void Write(ArrayBufferWriter<byte> clean, ReadOnlySpan<byte> chunk)
    {
        if (chunk.StartsWith("VP8X"u8))
        {
            byte[] header = [.. chunk];
            header[8] &= KeptFlags;
            clean.Write(header);
        }
        else if (IsPicture(chunk) || chunk.StartsWith("ALPH"u8) || chunk.StartsWith("ICCP"u8))
            clean.Write(chunk);
    }

    private static bool IsPicture(ReadOnlySpan<byte> chunk) => chunk.StartsWith("VP8 "u8) || chunk.StartsWith("VP8L"u8);

    private static bool IsMoving(ReadOnlySpan<byte> chunk) =>
        chunk.StartsWith("ANIM"u8) || chunk.StartsWith("ANMF"u8) || (chunk.StartsWith("VP8X"u8) && chunk.Length > 8 && (chunk[8] & Animated) != 0);

    /// <summary>The size that the picture's own data name (RFC 6386 9.1; RFC 9649 3.4); null for another chunk.</summary>
    private static (int Width, int Height)? Size(ReadOnlySpan<byte> chunk)
    {
        var data = chunk[8..];
        if (chunk.StartsWith("VP8 "u8))
            return data.Length >= 10 && data[3..].StartsWith<byte>([0x9D, 0x01, 0x2A])
                ? (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF)
                : (0, 0);
        if (!chunk.StartsWith("VP8L"u8))
            return null;
        if (data.Length < 5 || data[0] != 0x2F)
            return (0, 0);

        var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
    }

    /// <summary>A chunk with its name, length and padding; empty when it does not fit.</summary>
    private static ReadOnlySpan<byte> Chunk(ref ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 8 || BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]) is var length && length + 8 > rest.Length)
            return [];

        // The last one may lack its padding.
        var whole = (int)Math.Min(length + 8 + (length & 1), rest.Length);
        var chunk = rest[..whole];
        rest = rest[whole..];
        return chunk;
    }
}
