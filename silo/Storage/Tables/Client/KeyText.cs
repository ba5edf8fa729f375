using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Leerlabs.Storage.Tables.Client;

/// <summary>
/// Makes any text fit into a key: what the service forbids, and what addresses and filters trip over, is escaped. Two texts never become the same
/// key. A text that would be too long becomes its beginning and a hash.
/// </summary>
public static class KeyText
{
    /// <summary>Two or three of these and what stands between them fit into a key.</summary>
    public const int Longest = 160;

    private const int KeptOfLong = 90;

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    /// <summary>A slash becomes a colon, anything but letters, digits, <c>-</c>, <c>_</c> and <c>.</c> a tilde and four hexadecimal digits.</summary>
    public static string Of(string text)
    {
        var escaped = text.AsSpan().ContainsAnyExcept(Plain) ? Escape(text) : text;
        return escaped.Length <= Longest ? escaped : $"{escaped[..KeptOfLong]}~~{Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(text)))}";
    }

    /// <summary>A number that sorts as text.</summary>
    public static string Of(long number) => number.ToString("d12", CultureInfo.InvariantCulture);

    /// <summary>A number that sorts from high to low.</summary>
    public static string Inverted(long number) => Of(999_999_999_999 - number);

    private static string Escape(string text)
    {
        var key = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
            _ = letter == '/' ? key.Append(':')
                : Plain.Contains(letter) ? key.Append(letter)
                : key.Append(CultureInfo.InvariantCulture, $"~{(int)letter:x4}");

        return key.ToString();
    }
}
