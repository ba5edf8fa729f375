namespace Leerlabs.Grains.Core.Files;

/// <summary>What a person says of a file.</summary>
internal static class FileWords
{
    /// <summary>Of a picture it must be said whether pupils can be recognised; where they can, they and their parents must have agreed.</summary>
    public static Refusal? Check(FileWish wish, string mediaType) =>
        Core.Check.Line(wish.Name, "files.name")
        ?? Core.Check.AtMost(wish.Alt, "files.alt")
        ?? wish switch
        {
            { Pupils: null } when IsPicture(mediaType) => Refusal.Invalid("pupils-unanswered", "files.pupils"),
            { Pupils: Pupils.Yes, Consent: not true } => Refusal.Invalid("pupils-consent-needed", "files.consent"),
            _ => null,
        };

    /// <summary>The answer is kept with who gave it and when; saying the same again keeps the first.</summary>
    public static AttachedFile Described(AttachedFile file, FileWish wish, FileConsent said) => file with
    {
        Name = Texts.Single(wish.Name),
        Alt = Texts.OrNone(wish.Alt is { } alt ? Clean(alt) : null),
        Pupils = wish.Pupils,
        Consent = wish.Pupils == Pupils.Yes ? file.Consent ?? said : null,
    };

    private static string Clean(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Where(letter => !char.IsControl(letter) || letter is '\n' or '\t'));

    private static bool IsPicture(string mediaType) => mediaType.StartsWith("image/", StringComparison.Ordinal);
}
