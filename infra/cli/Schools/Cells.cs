using System.Globalization;
using System.Text.RegularExpressions;

namespace Leerlabs.Cli.Schools;

/// <summary>Single values as the register writes them, made into values that we keep. Null: the value is of no use.</summary>
internal static partial class Cells
{
    /// <summary>Trimmed, inner runs of spaces made one, and without the quotes that a spreadsheet put around it.</summary>
    public static string? Text(string cell)
    {
        var text = Spaces().Replace(cell, " ").Trim();
        if (text is ['"', _, .., '"'] && IsQuoted(text))
            text = text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Trim();

        return text.Length == 0 ? null : text;
    }

    /// <summary><c>1234 AB</c>, with or without the space.</summary>
    public static string? Postcode(string text) =>
        PostcodeShape().Match(text.ToUpperInvariant()) is { Success: true } match ? $"{match.Groups[1].Value} {match.Groups[2].Value}" : null;

    /// <summary><c>3-A</c> and <c>3a</c> are the same door.</summary>
    public static string HouseNumber(string text) =>
        HouseLetter().Match(text) is { Success: true } match ? match.Groups[1].Value + match.Groups[2].Value.ToUpperInvariant() : text;

    /// <summary>With a scheme, so that it is a link. A phone number or a typing error is not.</summary>
    public static string? Website(string text)
    {
        var address = text.Replace(" ", "", StringComparison.Ordinal).TrimEnd('.');
        if (!SchemeShape().IsMatch(address))
            address = "https://" + address;

        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && HostShape().IsMatch(uri.Host) ? address : null;
    }

    /// <summary>Ten digits, however they were spaced.</summary>
    public static string? Phone(string text)
    {
        var digits = NoDigits().Replace(text, "");
        return PhoneShape().IsMatch(digits) ? digits : null;
    }

    /// <summary>The name of a <see cref="Grains.School.Region"/>.</summary>
    public static string? Region(string text) => text.ToUpperInvariant() switch
    {
        "NOORD" => nameof(Grains.School.Region.North),
        "MIDDEN" => nameof(Grains.School.Region.Middle),
        "ZUID" => nameof(Grains.School.Region.South),
        _ => null,
    };

    public static double? Degrees(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= 180 ? degrees : null;

    /// <summary>A quote inside is doubled, so the outer ones are not part of a name such as <c>"De Ark" en "De Boeg"</c>.</summary>
    private static bool IsQuoted(string text) =>
        !text[1..^1].Replace("\"\"", "", StringComparison.Ordinal).Contains('"', StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^([1-9][0-9]{3})\s?([A-Z]{2})$")]
    private static partial Regex PostcodeShape();

    [GeneratedRegex("^([0-9]+)[ -]?([A-Za-z])$")]
    private static partial Regex HouseLetter();

    [GeneratedRegex("^https?://", RegexOptions.IgnoreCase)]
    private static partial Regex SchemeShape();

    [GeneratedRegex(@"^([\p{L}\d_-]+\.)+\p{L}{2,}$")]
    private static partial Regex HostShape();

    [GeneratedRegex(@"[\s().-]")]
    private static partial Regex NoDigits();

    [GeneratedRegex(@"^\+?[0-9]{10,13}$")]
    private static partial Regex PhoneShape();
}
