namespace Leerlabs.Grains.Privacy.Names;

/// <summary>
/// Names that seem to be pupils'. A child's name is one unless its context tells otherwise; a name that adults bear too, or a whole name, is one when its
/// context tells so; and a few contexts make a pupil of any name.
/// </summary>
internal static class PupilNames
{
    private enum Whose
    {
        Nobodys,
        Pupils,
        Colleagues,
    }

    public static IEnumerable<PupilFind> In(string written, IReadOnlySet<string> known)
    {
        var text = NameText.Of(written);
        var whose = new Whose[text.Length];
        for (var at = 0; at < text.Length; at++)
            whose[at] = Judge(text, at, known, Before(text, at, whose));
        for (var at = text.Length - 3; at >= 0; at--)
            if (whose[at] == Whose.Nobodys && IsAlso(text, at) && whose[at + 2] == Whose.Pupils && text.Folded(at, 1) is "en" or "and")
                whose[at] = Whose.Pupils;

        for (var at = 0; at < text.Length; at++)
            if (whose[at] == Whose.Pupils)
                yield return new(PupilDataKind.Name, text[at].Start, text[at].Text.Length);
    }

    private static Whose Judge(NameText text, int at, IReadOnlySet<string> known, Whose before)
    {
        if (!text[at].IsCapital && !IsSmallName(text, at))
            return Whose.Nobodys;
        if (text[at].Gap.Contains('@') || NameContext.Titled(text, at))
            return Whose.Colleagues;
        if (NameContext.Led(text, at))
            return Whose.Pupils;
        if (NameContext.IsThing(text, at))
            return Whose.Nobodys;
        if (NameContext.OfFamily(text, at) || (NameContext.FromClass(text, at) && !text.IsFirst(at)))
            return Whose.Pupils;

        return IsListed(text, at) || IsAlso(text, at) ? JudgeName(text, at, known, before) : Whose.Nobodys;
    }

    private static Whose JudgeName(NameText text, int at, IReadOnlySet<string> known, Whose before)
    {
        if (NameContext.OfNear(text, at) || NameContext.InClass(text, at))
            return Whose.Pupils;
        if (known.Contains(text[at].Folded) || (StemOf(text[at]) is { } stem && known.Contains(stem)) || NameContext.Sent(text, at))
            return Whose.Nobodys;
        if (before != Whose.Nobodys)
            return before;

        var ofPupils = NameContext.IsOfPupils(text, at);
        if (NameContext.Surname(text, at) > 0)
            return ofPupils ? Whose.Pupils : Whose.Nobodys;
        if (!IsListed(text, at))
            return ofPupils || (NameContext.HasPronoun(text, at) && !NameContext.IsOfWork(text, at)) ? Whose.Pupils : Whose.Nobodys;

        return NameContext.IsOfWork(text, at) && !ofPupils ? Whose.Nobodys : Whose.Pupils;
    }

    /// <summary>What the name is that this one is named together with: in <c>collega's Daan en Sem</c> both are colleagues.</summary>
    private static Whose Before(NameText text, int at, Whose[] whose) =>
        text.Folded(at, -1) is "en" or "of" or "and" && at >= 2 ? whose[at - 2]
        : text.Near(at, -1) is not null && text[at].Gap == ", " ? whose[at - 1]
        : Whose.Nobodys;

    /// <summary>Without a capital only where one is often left out.</summary>
    private static bool IsSmallName(NameText text, int at) =>
        NameLists.Names.Contains(text[at].Folded) && (text.IsFile || NameContext.Led(text, at)) && text[at].Text.Length > 2;

    private static bool IsListed(NameText text, int at) =>
        NameLists.Names.Contains(text[at].Folded) || (StemOf(text[at]) is { } stem && NameLists.Names.Contains(stem));

    /// <summary>Without the s of what is hers or his; of a short name that would be any word.</summary>
    private static string? StemOf(NameToken token) => token is { IsCapital: true, Folded: { Length: > 4 } and [.. var stem, 's'] } ? stem : null;

    private static bool IsAlso(NameText text, int at) => text[at].IsCapital && NameLists.Also.Contains(text[at].Folded);
}
