using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Leerlabs.Cli.Schools;

/// <summary>
/// Places and municipalities as people write them. DUO writes capitals, drops the apostrophe of a municipality
/// (<c>S GRAVENHAGE</c>) and tells namesakes apart by a word behind (<c>BERGEN NH</c>, <c>BEEK GEM MONTFERLAND</c>).
/// </summary>
public static partial class PlaceName
{
    public static string Readable(string text)
    {
        if (Exceptions.TryGetValue(text.ToUpperInvariant(), out var known))
            return known;

        var (name, behind) = Split(text);
        return name.Any(char.IsLower) ? name + behind : Capitalised(name) + behind;
    }

    private static (string Name, string Behind) Split(string text)
    {
        if (MunicipalityBehind().Match(text) is { Success: true } municipality)
            return (municipality.Groups[1].Value, $" (gem. {Readable(municipality.Groups[2].Value)})");

        var space = text.LastIndexOf(' ');
        return space > 0 && Marks.TryGetValue(text[(space + 1)..].Trim('(', ')').ToUpperInvariant(), out var mark) ? (text[..space], " " + mark) : (text, "");
    }

    private static string Capitalised(string name) =>
        Words().Replace(ApostropheLost().Replace(name, "'s-$1"), match => Word(match.Value.ToLowerInvariant(), match.Index == 0));

    private static string Word(string word, bool first)
    {
        if (word[0] == '\'' || char.IsDigit(word[0]) || (!first && Small.Contains(word)))
            return word;

        return word.StartsWith("ij", StringComparison.Ordinal) ? "IJ" + word[2..] : char.ToUpperInvariant(word[0]) + word[1..];
    }

    private static readonly FrozenSet<string> Small =
        new[] { "aan", "bij", "de", "den", "der", "en", "het", "in", "op", "over", "te", "ten", "ter", "van" }.ToFrozenSet();

    private static readonly FrozenDictionary<string, string> Marks = new Dictionary<string, string>
    {
        ["NH"] = "(NH)",
        ["ZH"] = "(ZH)",
        ["NB"] = "(NB)",
        ["LB"] = "(Lb)",
        ["GLD"] = "(Gld)",
        ["GN"] = "(Gn)",
        ["FR"] = "(Fr)",
        ["DR"] = "(Dr)",
        ["OV"] = "(Ov)",
        ["UT"] = "(Ut)",
        ["CA"] = "c.a.",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Exceptions = new Dictionary<string, string>
    {
        ["2E EXLOERMOND"] = "2e Exloërmond",
        ["DEN HAAG('S-GRAVENHAGE)"] = "'s-Gravenhage",
        ["NIEUWER TER AA"] = "Nieuwer Ter Aa",
        ["NIEUWERKERK AD IJSSEL"] = "Nieuwerkerk aan den IJssel",
        ["NOARDEAST-FRYSLAN"] = "Noardeast-Fryslân",
        ["OUDEGA DE FRYSKE MARREN"] = "Oudega (De Fryske Marren)",
        ["OUDEGA SUDWEST-FRYSLAN"] = "Oudega (Súdwest-Fryslân)",
        ["REUSEL-DE MIERDEN"] = "Reusel-De Mierden",
        ["SINT ODILIENBERG"] = "Sint Odiliënberg",
        ["SUDWEST-FRYSLAN"] = "Súdwest-Fryslân",
        ["WESTERHAAR-VRIEZENV WIJK"] = "Westerhaar-Vriezenveensewijk",
    }.ToFrozenDictionary();

    [GeneratedRegex(@"^(.+?) GEM\.? (.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex MunicipalityBehind();

    [GeneratedRegex("^S (GRAVEN|HERTOGEN|HEER)")]
    private static partial Regex ApostropheLost();

    [GeneratedRegex(@"[^\s-]+")]
    private static partial Regex Words();
}
