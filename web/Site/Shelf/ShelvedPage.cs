using System.IO.Compression;
using System.Security.Cryptography;

namespace Leerlabs.Web.Site.Shelf;

/// <summary>A page as it was made, and compressed when someone first asks for that.</summary>
internal sealed class ShelvedPage(int status, string type, string? location, ReadOnlyMemory<byte> body, DateTimeOffset modified)
{
    private readonly Lazy<ReadOnlyMemory<byte>> _brotli = new(() => Compress(body, static to => new BrotliStream(to, CompressionLevel.Optimal)));
    private readonly Lazy<ReadOnlyMemory<byte>> _gzip = new(() => Compress(body, static to => new GZipStream(to, CompressionLevel.Optimal)));
    private readonly string _mark = Convert.ToHexStringLower(SHA256.HashData(body.Span))[..20];

    public int Status => status;

    public string Type => type;

    /// <summary>Where it went.</summary>
    public string? Location => location;

    public DateTimeOffset Modified { get; } = new(modified.UtcTicks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);

    public int Size => body.Length;

    /// <summary>The bytes in a coding (<c>br</c>, <c>gzip</c>, or none), and the strong tag of just these.</summary>
    public (ReadOnlyMemory<byte> Body, string Tag) In(string? coding) => coding switch
    {
        "br" => (_brotli.Value, $"\"{_mark}-br\""),
        "gzip" => (_gzip.Value, $"\"{_mark}-gz\""),
        _ => (body, $"\"{_mark}\""),
    };

    private static ReadOnlyMemory<byte> Compress(ReadOnlyMemory<byte> body, Func<Stream, Stream> coder)
    {
        var compressed = new MemoryStream();
        using (var into = coder(compressed))
            into.Write(body.Span);
        return compressed.ToArray();
    }
}
