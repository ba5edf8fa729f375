using System.Text;

namespace Leerlabs.Web.Ical;

/// <summary>How iCalendar writes text and lines (RFC 5545, 3.1 and 3.3.11; parameters RFC 6868).</summary>
internal static class IcalText
{
    /// <summary>Octets of one line, the line break not counted.</summary>
    private const int LineOctets = 75;

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
            escaped = letter switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(letter),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(letter) && letter != '\t' => escaped,
                _ => escaped.Append(letter),
            };
        return $"{escaped}";
    }

    public static string Unescape(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var at = 0; at < value.Length; at++)
            text.Append(value[at] != '\\' || at + 1 == value.Length ? value[at] : value[++at] is 'n' or 'N' ? '\n' : value[at]);
        return $"{text}";
    }

    /// <summary>A parameter's value; within quotes where it needs them.</summary>
    public static string Parameter(string value)
    {
        var safe = value.Replace("^", "^^", StringComparison.Ordinal).ReplaceLineEndings("^n").Replace("\"", "^'", StringComparison.Ordinal);
        return safe.AsSpan().IndexOfAny(":;,") >= 0 ? $"\"{safe}\"" : safe;
    }

    public static string FromParameter(string value) =>
        value.Replace("^n", "\n", StringComparison.Ordinal).Replace("^'", "\"", StringComparison.Ordinal).Replace("^^", "^", StringComparison.Ordinal);

    /// <summary>Writes a line in pieces of at most 75 octets, never within a character; each but the first begins with a blank.</summary>
    public static void Fold(StringBuilder calendar, string line)
    {
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LineOctets)
            {
                calendar.Append("\r\n ");
                octets = 1;
            }

            calendar.Append(letter);
            octets += letter.Utf8SequenceLength;
        }

        calendar.Append("\r\n");
    }
}
