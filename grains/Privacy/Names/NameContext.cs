namespace Leerlabs.Grains.Privacy.Names;

/// <summary>What the words around a name tell of whose it is.</summary>
internal static class NameContext
{
    /// <summary>So far a role may stand before a comma, or behind one.</summary>
    private const int Clause = 5;

    /// <summary>Such as <c>leerling Daan</c>.</summary>
    public static bool Led(NameText text, int at) =>
        text.Folded(at, -1) is { } before && NameLists.Leads.Contains(before) && text[at].Gap is " " or ". " or " (" or "_" or "-";

    /// <summary>Such as <c>de moeder van Daan</c>, <c>Daan's moeder</c>.</summary>
    public static bool OfFamily(NameText text, int at) =>
        (text.Folded(at, -1) is "van" or "of" && text.Folded(at, -2) is { } relation && NameLists.Family.Contains(relation))
        || (text.Near(at, 1) is { Folded: "s", Gap: "'" or "’" } && text.Folded(at, 2) is { } owned && NameLists.Family.Contains(owned));

    /// <summary>Such as <c>ouders van Daan</c>, <c>de mentor van Daan</c>, <c>ouders Daan</c>.</summary>
    public static bool OfNear(NameText text, int at)
    {
        var before = text.Folded(at, -1);
        return text.Folded(at, before is "van" or "of" ? -2 : -1) is { } relation
            && (NameLists.Near.Contains(relation) || NameLists.Family.Contains(relation)) && (before is "van" or "of" || relation != "mentor");
    }

    /// <summary>Such as <c>Daan uit 2B</c>, <c>Daan Jansen (3 havo)</c>.</summary>
    public static bool InClass(NameText text, int at)
    {
        var next = 1 + Surname(text, at);
        if (text.Folded(at, next) is "uit" or "in" or "van" or "from")
            next++;
        if (text.Folded(at, next) is "de" or "mijn" or "onze" or "het" or "my" or "our")
            next++;
        return IsClass(text, at, next);
    }

    public static bool FromClass(NameText text, int at) => text.Folded(at, 1) is "uit" or "from" && InClass(text, at);

    /// <summary>How many words behind a given name are its surname.</summary>
    public static int Surname(NameText text, int at)
    {
        var next = 1;
        while (text.Near(at, next) is { } word && IsJoined(text, word) && NameLists.Particles.Contains(word.Folded))
            next++;
        return text.Near(at, next) is { IsCapital: true } name && IsJoined(text, name) && !IsClass(text, at, next) ? next : 0;
    }

    /// <summary>Such as <c>collega Daan</c>, <c>De leerkracht van groep 4, Daan,</c>, <c>Daan, onze conciërge</c>, <c>dank aan Daan</c>.</summary>
    public static bool Titled(NameText text, int at)
    {
        var gap = text[at].Gap;
        if (gap.Contains(','))
            return Enumerable.Range(1, Clause).Any(back => IsRole(text, at, -back)) || Apposed(text, at);

        return IsRole(text, at, -1)
            || (text.Folded(at, -1) is "s" or "er" && text.Near(at, -1)!.Gap is "'" or "’" && (text.Folded(at, -1) is "er" || IsRole(text, at, -2)))
            || (text.Folded(at, -1) is "aan" && text.Folded(at, -2) is "dank" or "bedankt" or "complimenten")
            || (text.Folded(at, -1) is "bij" && text.Folded(at, -2) is "lesbezoek" or "lesbezoeken")
            || Apposed(text, at)
            || (text.Folded(at, -1) is "heet" or "heten" or "genaamd" && !text.Around(at).Any(word => NameLists.Leads.Contains(word.Folded)));
    }

    /// <summary>Such as <c>Daan van het bestuur</c>.</summary>
    public static bool Sent(NameText text, int at) =>
        text.Folded(at, 1) is "van" or "from" or "of"
        && text.Folded(at, 2) is "het" or "de" or "the"
        && text.Near(at, 3) is { } whose && (text.Folded(at, 2) == "het" || !whose.IsCapital) && !IsClass(text, at, 3) && !NameLists.Cues.Contains(whose.Folded);

    /// <summary>A school, a book, a programme that is called so.</summary>
    public static bool IsThing(NameText text, int at)
    {
        if (text.Folded(at, -1) is { } before && NameLists.Titles.Contains(before))
            return true;

        for (var next = 1; next <= 3 && text.Near(at, next) is { } word && word.Gap is " " or "-"; next++)
            if (word.IsCapital && NameLists.Schools.Any(kind => word.Folded.EndsWith(kind, StringComparison.Ordinal)))
                return true;
            else if (!word.IsCapital && !NameLists.Particles.Contains(word.Folded))
                return false;

        return false;
    }

    /// <summary>Something in the sentence is of pupils.</summary>
    public static bool IsOfPupils(NameText text, int at) =>
        text.Around(at).Any(word => NameLists.Cues.Contains(word.Folded) || NameLists.Leads.Contains(word.Folded));

    /// <summary>Something in the sentence is of those who work at a school.</summary>
    public static bool IsOfWork(NameText text, int at) => text.Around(at).Any(word => NameLists.Work.Contains(word.Folded));

    /// <summary>It is said later on what he or she does.</summary>
    public static bool HasPronoun(NameText text, int at) =>
        text.Around(at).Any(word => word.Start > text[at].Start && NameLists.Pronouns.Contains(word.Folded));

    private static bool Apposed(NameText text, int at)
    {
        var next = 1 + Surname(text, at);
        if (text.Near(at, next) is not { } word || word.Gap.AsSpan().IndexOfAny(",(") < 0)
            return false;

        return IsRole(text, at, next)
            || (word.Folded is "de" or "het" or "een" or "onze" or "ons" or "mijn" or "the" or "our" or "my" && Enumerable.Range(next + 1, 2).Any(place => IsRole(text, at, place)));
    }

    private static bool IsRole(NameText text, int at, int places) => text.Folded(at, places) is { } word
        && (NameLists.Roles.Contains(word) || NameLists.Roles.Any(role => role.Length > 4 && word.EndsWith(role, StringComparison.Ordinal)) || word.EndsWith("juf", StringComparison.Ordinal));

    private static bool IsClass(NameText text, int at, int places) => text.Folded(at, places) is { } word
        && (NameLists.Classes.Contains(word)
            || (word is [>= '1' and <= '8', >= 'a' and <= 'z'] or [>= '1' and <= '8', >= 'a' and <= 'z', >= 'a' and <= 'z' or >= '0' and <= '9'])
            || (word is [>= '1' and <= '8'] && text.Folded(at, places + 1) is { } level && NameLists.Classes.Contains(level)));

    private static bool IsJoined(NameText text, NameToken word) => word.Gap == " " || (text.IsFile && word.Gap is "_" or "-");
}
