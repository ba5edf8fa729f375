namespace Leerlabs.Web.Ical;

/// <summary>Takes a line apart: <c>NAME;PARAMETER="a:b";OTHER=c:value</c>.</summary>
internal static class IcalLine
{
    /// <returns>Null when it is no line of a calendar.</returns>
    public static IcalProperty? Parse(string text, int line)
    {
        var colon = Outside(text, ':', 0);
        if (colon < 0)
            return null;

        var parts = Parts(text[..colon]);
        var name = parts[0].Trim().ToUpperInvariant();
        return name.Length == 0 || name.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter != '-')
            ? null
            : new(name, text[(colon + 1)..], [.. parts.Skip(1).Select(Parameter)], line);
    }

    private static IcalParameter Parameter(string part)
    {
        var (name, value) = part.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? (part[..at], part[(at + 1)..]) : (part, "");
        return new(name.Trim().ToUpperInvariant(), IcalText.FromParameter(value.Trim('"')));
    }

    private static List<string> Parts(string head)
    {
        var (parts, from) = (new List<string>(), 0);
        for (var at = Outside(head, ';', 0); at >= 0; at = Outside(head, ';', from))
        {
            parts.Add(head[from..at]);
            from = at + 1;
        }

        parts.Add(head[from..]);
        return parts;
    }

    // The next of a sign that does not stand within quotes.
    private static int Outside(string text, char sign, int from)
    {
        var quoted = false;
        for (var at = from; at < text.Length; at++)
            if (text[at] == '"')
                quoted = !quoted;
            else if (text[at] == sign && !quoted)
                return at;

        return -1;
    }
}
