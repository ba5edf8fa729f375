namespace Leerlabs.Grains.Core;

/// <summary>Texts as they are kept.</summary>
public static class Texts
{
    /// <summary>Without white space around it; null when nothing is left.</summary>
    public static string? OrNone(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>A name or another single line: no white space around it, single blanks within.</summary>
    public static string Single(string line) => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
