using System.Text;

namespace Leerlabs.Web.Starting;

/// <summary>
/// The characters and the dialect of an import file. DUO publishes windows-1252 with <c>;</c> and without quoting;
/// others pass the same data on as UTF-8 with commas and quotes.
/// </summary>
public sealed record CsvText(string Text, char Delimiter)
{
    /// <summary>DUO does not quote, so there a quote is a character like any other; with commas it is needed.</summary>
    public bool Quoted => Delimiter == ',';

    public static CsvText Sniff(ReadOnlySpan<byte> bytes)
    {
        var text = Decode(bytes);
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var header = end < 0 ? text : text[..end];
        return new CsvText(text, header.Contains(';', StringComparison.Ordinal) ? ';' : ',');
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(bytes);
        }
    }

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
}
