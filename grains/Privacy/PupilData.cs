using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Leerlabs.Grains.Privacy;

/// <summary>
/// Finds what may tell which pupil a text is about, by its shape: numbers that pass the eleven-proof, numbers beside the word for a pupil number, mail
/// addresses, telephone numbers. The browser asks the same before anything is sent (web/client/src/lib/pupildata.ts); both read the examples in
/// tests/Grains.Tests/Privacy/examples.json.
/// </summary>
public static partial class PupilData
{
    // The remainder of the eleven-proof: none of a burgerservicenummer, five of an onderwijsnummer.
    private const int OfCitizen = 0;
    private const int OfPupil = 5;

    /// <summary>The kinds that stand in any of these texts, each once, in one fixed order.</summary>
    public static ImmutableArray<PupilDataKind> KindsIn(IEnumerable<string?> texts) =>
        [.. texts.OfType<string>().SelectMany(KindsIn).Distinct().Order()];

    private static IEnumerable<PupilDataKind> KindsIn(string text)
    {
        foreach (Match nine in NineDigits().Matches(text))
            if (Proof(nine.Value) is { } kind)
                yield return kind;
        if (NamedNumber().IsMatch(text))
            yield return PupilDataKind.PupilNumber;
        if (MailAddress().IsMatch(text))
            yield return PupilDataKind.Mail;
        if (PhoneNumber().IsMatch(text))
            yield return PupilDataKind.Phone;
    }

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

    [GeneratedRegex(@"\b(?:leerling|stam|onderwijs|student|pupil|student's|pupil's)[ -]?(?:nummers?|nrs?|numbers?)\b\D{0,15}\d{4,12}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NamedNumber();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();

    /// <summary>Dutch numbers: mobile, with an area code, or with that of the country.</summary>
    [GeneratedRegex(
        @"(?<![\d.,-])(?:06[ -]?(?:\d ?){7}\d|0\d{1,3}[ -]\d{2,3} ?\d{2} ?\d{2,3}|0\d{9}|(?:\+|00)31 ?(?:\(0\) ?)?\d(?:[ -]?\d){8})(?!\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex PhoneNumber();
}
