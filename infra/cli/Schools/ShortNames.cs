using System.Text.RegularExpressions;

namespace Leerlabs.Cli.Schools;

/// <summary>
/// A name to call a school by, out of its legal name: "Christelijk Scholengemeenschap Vincent van Gogh Vwo Havo Mavo Vbo Lwoo"
/// is Vincent van Gogh. Where nothing sensible would be left the legal name stays.
/// </summary>
public static partial class ShortNames
{
    public static string Of(string name)
    {
        if (name.Length <= 30)
            return name;

        var place = PlaceBehind().Match(name);
        var school = Shorten(place.Success ? name[..place.Index] : name);
        return place.Success && !school.EndsWith(place.Groups[1].Value, StringComparison.OrdinalIgnoreCase)
            ? $"{school}, {place.Groups[1].Value}"
            : school;
    }

    private static string Shorten(string name)
    {
        var school = KindsBehind().Replace(ForKinds().Replace(name, ""), "");
        school = KindsInFront().Replace(KindInFront().Replace(school, ""), "").Trim(' ', ',', '-');
        return school.Length >= 3 && !Sentence().IsMatch(school) ? school : name;
    }

    private const string Kind = "(?:vwo|havo|mavo|vmbo|vbo|lwoo|iwoo|pro|lyc|lyceum|ath|atheneum|gymnasium|gym|praktijkonderwijs|voorbereidend|beroeps|onderwijs|rk|pc|opb|isk)";

    private const string Join = @"(?:[\s,/&.]|\ben\b)+";

    /// <summary>"voor Vwo Havo en Mavo" up to the end.</summary>
    [GeneratedRegex($@",?\s+(?:voor|v)\s+{Kind}\b(?:{Join}{Kind}\b)*[\s.,]*$", RegexOptions.IgnoreCase)]
    private static partial Regex ForKinds();

    /// <summary>Two or more kinds at the end; a single one belongs to the name (Erasmiaans Gymnasium).</summary>
    [GeneratedRegex($@",?\s+{Kind}\b(?:{Join}{Kind}\b)+[\s.,]*$", RegexOptions.IgnoreCase)]
    private static partial Regex KindsBehind();

    [GeneratedRegex(@"^(?:stichting\s+)?(?:(?:christelijke?|chr\.?|openbare|regionale|interconfessionele|gereformeerde|gemeentelijke|protestants-christelijke|rooms-katholieke|rk|pc)\s+)*(?:scholengemeenschap|sgm|scholengroep)\s+(?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex KindInFront();

    [GeneratedRegex($@"^(?:voor|v)\s+{Kind}\b(?:{Join}{Kind}\b)*\s+", RegexOptions.IgnoreCase)]
    private static partial Regex KindsInFront();

    /// <summary>What is left is the end of a sentence, or a kind of school only.</summary>
    [GeneratedRegex($@"^(?:voor|v|van|in|te)\b|^{Kind}$", RegexOptions.IgnoreCase)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\s+(?:loc\.|loc|locatie|vestiging|-)\s+(\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex PlaceBehind();
}
