using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Leerlabs.Grains.Privacy.Names;

/// <summary>The words that the check on names goes by (Privacy/names.json, which the browser reads too): lower case, without diacritics.</summary>
public static class NameLists
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> All = Read();

    /// <summary>Given names of children who go to school now.</summary>
    internal static FrozenSet<string> Names { get; } = All["names"];

    /// <summary>Names that adults bear as well, or that are words of every day: something must tell that a pupil is meant.</summary>
    internal static FrozenSet<string> Also { get; } = All["also"];

    /// <summary>What stands before the name of someone who is no pupil.</summary>
    internal static FrozenSet<string> Roles { get; } = All["roles"];

    internal static FrozenSet<string> Leads { get; } = All["leads"];

    internal static FrozenSet<string> Family { get; } = All["family"];

    internal static FrozenSet<string> Near { get; } = All["near"];

    internal static FrozenSet<string> Cues { get; } = All["cues"];

    internal static FrozenSet<string> Pronouns { get; } = All["pronouns"];

    internal static FrozenSet<string> Work { get; } = All["work"];

    internal static FrozenSet<string> Titles { get; } = All["titles"];

    internal static FrozenSet<string> Schools { get; } = All["schools"];

    internal static FrozenSet<string> Particles { get; } = All["particles"];

    /// <summary>A full stop behind them ends no sentence.</summary>
    internal static FrozenSet<string> Abbreviations { get; } = All["abbreviations"];

    internal static FrozenSet<string> Classes { get; } = All["classes"];

    /// <summary>A word as the lists have it.</summary>
    public static string Fold(string word) => string.Concat(
        word.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();

    /// <summary>The parts of somebody's given name, each as the lists have it.</summary>
    public static IEnumerable<string> PartsOf(string givenName) => Fold(givenName).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);

    private static FrozenDictionary<string, FrozenSet<string>> Read()
    {
        using var stream = typeof(NameLists).Assembly.GetManifestResourceStream("names.json")!;
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.EnumerateObject().ToFrozenDictionary(
            list => list.Name,
            list => list.Value.EnumerateArray().SelectMany(line => line.GetString()!.Split(' ')).ToFrozenSet());
    }
}
