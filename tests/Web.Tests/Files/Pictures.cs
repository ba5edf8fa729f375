using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Leerlabs.Web.Tests.Files;

/// <summary>Pictures of 24 by 16 pixels as a browser makes them, and the same with all that a camera or a program may leave in them.</summary>
internal static class Pictures
{
    /// <summary>Stands in everything that must not survive.</summary>
    public const string Place = "52.0907374-5.1214201";

    private static readonly byte[] PlaceBytes = Encoding.ASCII.GetBytes(Place);

    /// <summary>With a colour profile, which may stay.</summary>
    public static byte[] Jpeg { get; } = Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wAARCAAQABgDASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAQFBv/EACYQAAAFAQYHAAAAAAAAAAAAAAABERITBgIDBRQVMQQWIiRDUWH/xAAWAQEBAQAAAAAAAAAAAAAAAAAEAgX/xAAkEQABAAcJAAAAAAAAAAAAAAAAARETFCFRYQIDFSIxMjNSgf/aAAwDAQACEQMRAD8AxqbpvmHM93l4G+N7nL9JNhdjVE6RhN9x+ozRN6IWqtoi3cfsQ03UnL2Z7TMTt8jGtX4a7i7Gq21fCb7gNOhlb1zORLRHs0vQNfYk+IZ8S0ddILrMmw6sM26M/KHKgADbAn//2Q==");

    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAYAAAAMJL+VAAAAUklEQVR4AeyQwQ0AIAgDCaPoCK7gLM7gCC7nCM6iH/70ITwIJA2fJm2PSx/XUkzGFzDgrE2IULIBEaHTUV8iUkn5I6qzESK1uhj8F0jwt2e+4AEAAP//qY2FXwAAAAZJREFUAwDmqEkp8RQVcgAAAABJRU5ErkJggg==");

    public static byte[] Webp { get; } = Convert.FromBase64String("UklGRmICAABXRUJQVlA4WAoAAAAgAAAAFwAADwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggdAAAAHAEAJ0BKhgAEAA+nT6ZSCWjIqEwCACwE4lsALsfIB+1WlVexKBjIEn9IxgAAP7ud2/fCif6KD/Ac/LuTc7BsZa9N+tcOP/r1mm45qS7jYKeGrW97t8f/HaXAYIGZDOql7XZj3rl563fOSyBk7BH59qs8AAA");

    /// <summary>With EXIF and its GPS, XMP, a comment, a camera maker's segment, and a film behind the end.</summary>
    public static byte[] JpegOfAPhone { get; } =
    [
        .. Jpeg[..2],
        .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif]),
        .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. PlaceBytes]),
        .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. PlaceBytes]),
        .. Segment(0xFE, PlaceBytes),
        .. Jpeg[2..],
        .. "MotionPhoto_Data"u8,
        .. PlaceBytes,
    ];

    /// <summary>With EXIF, texts, a time, a private chunk, and something behind the end.</summary>
    public static byte[] PngOfAProgram { get; } =
    [
        .. Png[..33],
        .. Chunk("eXIf", Exif),
        .. Chunk("tEXt", [.. "Location\0"u8, .. PlaceBytes]),
        .. Chunk("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. PlaceBytes]),
        .. Chunk("tIME", [7, 234, 11, 3, 14, 20, 0]),
        .. Chunk("prVt", PlaceBytes),
        .. Png[33..],
        .. PlaceBytes,
    ];

    /// <summary>With EXIF and XMP, said in its header too, and something behind the end.</summary>
    public static byte[] WebpOfAProgram { get; } = RiffOf([.. Flagged(Webp[12..]), .. RiffChunk("EXIF", Exif), .. RiffChunk("XMP ", PlaceBytes), .. RiffChunk("JUNK", PlaceBytes)], PlaceBytes);

    /// <summary>One whole IFD with a GPS IFD: TIFF little-endian, GPSLatitudeRef N, GPSLatitude 52/5/27 and the place in words (Exif 2.32, 4.6.6).</summary>
    private static byte[] Exif
    {
        get
        {
            var exif = new byte[200];
            "II*\0"u8.CopyTo(exif);
            Little(exif, 4, 8);
            exif[8] = 1;
            Entry(exif, 10, 0x8825, 4, 1, 26);
            exif[26] = 3;
            Entry(exif, 28, 1, 2, 2, 'N');
            Entry(exif, 40, 2, 5, 3, 80);
            Entry(exif, 52, 0x1B, 7, (uint)(8 + Place.Length), 120);
            foreach (var (place, value) in new uint[] { 52, 1, 5, 1, 27, 1 }.Index())
                Little(exif, 80 + (4 * place), value);
            "ASCII\0\0\0"u8.CopyTo(exif.AsSpan(120));
            PlaceBytes.CopyTo(exif, 128);
            return exif;
        }
    }

    public static byte[] Chunk(string name, byte[] content)
    {
        byte[] chunk = [0, 0, 0, 0, .. Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Web.Files.Content.Checksum.Of(chunk.AsSpan(4, content.Length + 4)));
        return chunk;
    }

    /// <summary>A PNG that says to be as large as this, and holds next to nothing.</summary>
    public static byte[] PngOfSize(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 1;
        return [.. Png[..8], .. Chunk("IHDR", header), .. Chunk("IDAT", [0]), .. Chunk("IEND", [])];
    }

    /// <summary>A zip with these parts.</summary>
    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }

        return stream.ToArray();
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] RiffChunk(string name, byte[] content)
    {
        byte[] chunk = [.. Encoding.ASCII.GetBytes(name), 0, 0, 0, 0, .. content, .. new byte[content.Length % 2]];
        Little(chunk, 4, (uint)content.Length);
        return chunk;
    }

    private static byte[] RiffOf(byte[] chunks, byte[] behind)
    {
        byte[] file = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. chunks, .. behind];
        Little(file, 4, (uint)(chunks.Length + 4));
        return file;
    }

    private static byte[] Flagged(byte[] chunks)
    {
        chunks[8] |= 0x0C;
        return chunks;
    }

    private static void Entry(byte[] exif, int at, ushort tag, ushort type, uint count, uint value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(exif.AsSpan(at), tag);
        BinaryPrimitives.WriteUInt16LittleEndian(exif.AsSpan(at + 2), type);
        Little(exif, at + 4, count);
        Little(exif, at + 8, value);
    }

    private static void Little(byte[] bytes, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
}
