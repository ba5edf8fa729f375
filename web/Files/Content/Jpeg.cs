using System.Buffers;
using System.Buffers.Binary;

namespace Leerlabs.Web.Files.Content;

/// <summary>
/// JPEG (ITU-T T.81, JFIF 1.02): keeps what a decoder needs and the colour profile. EXIF with place and camera, XMP, comments, thumbnails, and
/// whatever stands behind the end (films, second pictures) go.
/// </summary>
internal static class Jpeg
{
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;

    private static readonly byte[] Jfif = [0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];

    /// <summary>Null when it is no whole JPEG.</summary>
    public static CleanPicture? Clean(ReadOnlySpan<byte> file)
    {
        var clean = new ArrayBufferWriter<byte>(file.Length);
        clean.Write<byte>([0xFF, 0xD8]);
        var (width, height, scans) = (0, 0, 0);
        for (var rest = file[2..]; Marker(ref rest) is { } marker;)
        {
            if (marker == EndOfImage)
            {
                clean.Write<byte>([0xFF, EndOfImage]);
                return scans > 0 ? new(MediaTypes.Jpeg, clean.WrittenSpan.ToArray(), width, height) : null;
            }

            if (Segment(ref rest) is not { IsEmpty: false } segment)
                return null;
            if (IsFrame(marker) && !TryFrame(segment, ref width, ref height))
                return null;

            Write(clean, marker, segment);
            if (marker != StartOfScan)
                continue;
            if (width == 0 || Scan(ref rest) is not { IsEmpty: false } scan)
                return null;

            clean.Write(scan);
            scans++;
        }

        return null;
    }

    // Baseline, extended and progressive: what browsers show.
    private static bool IsFrame(byte marker) => marker is 0xC0 or 0xC1 or 0xC2;

    private static bool TryFrame(ReadOnlySpan<byte> segment, ref int width, ref int height)
    {
        if (width != 0 || segment.Length < 8)
            return false;

        (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), BinaryPrimitives.ReadUInt16BigEndian(segment[5..]));
        return width > 0 && height > 0 && segment[7] is >= 1 and <= 4;
    }

    private static void Write(ArrayBufferWriter<byte> clean, byte marker, ReadOnlySpan<byte> segment)
    {
        if (marker == 0xE0 && segment[2..].StartsWith("JFIF\0"u8))
            clean.Write(Jfif);
        else if (IsKept(marker, segment))
        {
            clean.Write<byte>([0xFF, marker]);
            clean.Write(segment);
        }
    }

    // Tables, frames and scans; of the application segments only the colour profile and how colours are written.
    private static bool IsKept(byte marker, ReadOnlySpan<byte> segment) => marker switch
    {
        0xDB or 0xC4 or 0xDD or StartOfScan => true,
        0xE2 => segment[2..].StartsWith("ICC_PROFILE\0"u8),
        0xEE => segment[2..].StartsWith("Adobe"u8),
        _ => IsFrame(marker),
    };

    private static byte? Marker(ref ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 2 || rest[0] != 0xFF)
            return null;

        // A marker may have any number of filling bytes before it.
        var at = rest.IndexOfAnyExcept((byte)0xFF);
        if (at < 1)
            return null;

        var marker = rest[at];
        rest = rest[(at + 1)..];
        return marker;
    }

    /// <summary>A segment with its length, which counts itself; empty when it does not fit.</summary>
    private static ReadOnlySpan<byte> Segment(ref ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 2 || BinaryPrimitives.ReadUInt16BigEndian(rest) is var length && (length < 3 || length > rest.Length))
            return [];

        var segment = rest[..length];
        rest = rest[length..];
        return segment;
    }

    /// <summary>Everything up to the next marker that is no restart and no stuffed byte.</summary>
    private static ReadOnlySpan<byte> Scan(ref ReadOnlySpan<byte> rest)
    {
        for (var at = 0; at + 1 < rest.Length; at++)
        {
            var next = rest[at..^1].IndexOf((byte)0xFF);
            if (next < 0)
                break;

            at += next;
            if (rest[at + 1] is 0 or (>= 0xD0 and <= 0xD7) or 0xFF)
                continue;

            var scan = rest[..at];
            rest = rest[at..];
            return scan;
        }

        return [];
    }
}
