using System.Text.RegularExpressions;

namespace Leerlabs.Grains.Privacy;

/// <summary>Numbers that pass the eleven-proof, numbers beside the word for a pupil or a pupil number, mail addresses, telephone numbers.</summary>
internal static partial class PupilShapes
{
    // The remainder of the eleven-proof: none of a burgerservicenummer, five of an onderwijsnummer.
    private const int OfCitizen = 0;
    private const int OfPupil = 5;

    public static IEnumerable<PupilFind> In(string text)
    {
        foreach (Match nine in NineDigits().Matches(text))
            if (Proof(nine.Value) is { } kind)
                yield return Find(kind, nine);
        foreach (Match number in NamedNumber().Matches(text))
            yield return Find(PupilDataKind.PupilNumber, number);
        foreach (Match mail in MailAddress().Matches(text))
            yield return Find(PupilDataKind.Mail, mail);
        foreach (Match phone in PhoneNumber().Matches(text))
            yield return Find(PupilDataKind.Phone, phone);
    }

    private static PupilFind Find(PupilDataKind kind, Match match) => new(kind, match.Index, match.Length);

    private static PupilDataKind? Proof(string written)
    {
        int[] digits = [.. written.Where(char.IsAsciiDigit).Select(digit => digit - '0')];
        if (digits.All(digit => digit == digits[0]))
            return null;

        var sum = digits.Take(8).Select((digit, index) => digit * (9 - index)).Sum() - digits[8];
        return (sum % 11) switch
        {
            OfCitizen => PupilDataKind.CitizenNumber,
            OfPupil when digits[0] == 1 => PupilDataKind.PupilNumber,
            _ => null,
        };
    }

    /// <summary>As it is written: together, in threes, or as 1234.56.789.</summary>
    [GeneratedRegex(@"(?<![\d.,])(?:\d{9}|\d{3}[ .]\d{3}[ .]\d{3}|\d{4}[ .]\d{2}[ .]\d{3})(?![\d])", RegexOptions.CultureInvariant)]
    private static partial Regex NineDigits();

    /// <summary>A year beside the word is no pupil's number.</summary>
    [GeneratedRegex(
        @"\b(?:(?:leerling|stam|onderwijs|student|pupil|student's|pupil's)[ -]?(?:nummers?|nrs?|numbers?)\b\.?[^\d\n.?!]{0,30}|(?:leerlinge?|pupil|student) (?:met |with )?(?:nummer|nr\.?|number) ?)(?!(?:19|20)\d\d(?!\d))\d{4,12}|\blln?\.? ?\d{5,12}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NamedNumber();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();

    /// <summary>Dutch numbers: mobile, with an area code, or with that of the country.</summary>
    [GeneratedRegex(
        @"(?<![\d.,-])(?:06[ -]?(?:\d ?){7}\d|0\d{1,3}[ -]\d{2,3} ?\d{2} ?\d{2,3}|0\d{9}|(?:\+|00)31 ?(?:\(0\) ?)?\d(?:[ -]?\d){8})(?!\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex PhoneNumber();
}
