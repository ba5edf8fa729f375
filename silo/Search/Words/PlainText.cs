using System.Text;
using System.Text.RegularExpressions;

namespace Leerlabs.Search.Words;

/// <summary>What a reader sees of Markdown: no addresses behind links and mentions, no marks of headings, lists and stress.</summary>
public static partial class PlainText
{
    public static string Of(string markdown)
    {
        var plain = new StringBuilder(markdown.Length);
        foreach (var line in Link().Replace(markdown, "$1").Split('\n'))
        {
            var words = Stress().Replace(LineMark().Replace(line, ""), "").Trim();
            if (words.Length > 0)
                plain.Append(plain.Length > 0 ? "\n" : "").Append(words);
        }

        return plain.ToString();
    }

    /// <summary>A link, an image or a mention: its words stay, its address goes.</summary>
    [GeneratedRegex(@"!?\[([^\]\n]*)\]\([^)\s]*(?:\s+""[^""\n]*"")?\)")]
    private static partial Regex Link();

    /// <summary>What stands before the words of a heading, a quotation, a list or a fence.</summary>
    [GeneratedRegex(@"^\s*(?:(?:#{1,6}|>|[-*+]|\d{1,4}[.)])\s+(?:\[[ xX]\]\s+)?)*(?:`{3,}.*$|-{3,}\s*$)?")]
    private static partial Regex LineMark();

    [GeneratedRegex(@"\*+|`+|~~|(?<!\w)_+|_+(?!\w)")]
    private static partial Regex Stress();
}
