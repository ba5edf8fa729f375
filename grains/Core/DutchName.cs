namespace Leerlabs.Grains.Core;

/// <summary>Dutch names have a prefix of their own ("van der"): it is part of the name, and does not count for its place in a list.</summary>
public static class DutchName
{
    /// <summary><c>Sanne van der Meer</c>.</summary>
    public static string Full(string givenName, string? prefix, string surname) =>
        string.IsNullOrEmpty(prefix) ? $"{givenName} {surname}" : $"{givenName} {prefix} {surname}";

    /// <summary><c>meer sanne van der</c>: by surname without prefix, then given name.</summary>
    public static string SortKey(string givenName, string? prefix, string surname) =>
        string.Join('\u0001', FoldedText.Fold(surname), FoldedText.Fold(givenName), FoldedText.Fold(prefix ?? ""));

    /// <summary><c>SM</c> of Sanne van der Meer.</summary>
    public static string Initials(string givenName, string surname) => First(givenName) + First(surname);

    /// <summary>IJ is one letter.</summary>
    private static string First(string name) =>
        name.StartsWith("IJ", StringComparison.Ordinal) ? "IJ" : name.EnumerateRunes().Select(rune => rune.ToString().ToUpperInvariant()).FirstOrDefault("");
}
