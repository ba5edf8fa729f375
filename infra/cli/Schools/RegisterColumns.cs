using System.Collections.Immutable;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Schools;

/// <summary>Where each field stands in a file: both generations of DUO's column names and those of the ready register.</summary>
public sealed class RegisterColumns
{
    private static readonly ImmutableArray<(string Field, string[] Names)> Known =
    [
        ("code", ["VESTIGINGSCODE", "VESTIGINGSNUMMER"]),
        ("brin", ["INSTELLINGSCODE", "BRIN NUMMER", "BRIN"]),
        ("name", ["VESTIGINGSNAAM", "NAAM_DUO"]),
        ("shortName", ["NAAM_KORT"]),
        ("street", ["STRAATNAAM", "STRAAT"]),
        ("houseNumber", ["HUISNUMMER-TOEVOEGING", "HUISNUMMER"]),
        ("postcode", ["POSTCODE"]),
        ("place", ["PLAATSNAAM", "PLAATS"]),
        ("municipality", ["GEMEENTENAAM", "GEMEENTE"]),
        ("municipalityCode", ["GEMEENTENUMMER"]),
        ("province", ["PROVINCIE"]),
        ("region", ["VAKANTIEREGIO"]),
        ("board", ["BEVOEGD GEZAG NUMMER"]),
        ("boardName", ["BEVOEGD GEZAG NAAM"]),
        ("structure", ["ONDERWIJSSTRUCTUUR"]),
        ("denomination", ["DENOMINATIE"]),
        ("phone", ["TELEFOONNUMMER"]),
        ("website", ["INTERNETADRES", "WEBSITE"]),
        ("latitude", ["LAT"]),
        ("longitude", ["LON"]),
    ];

    private static readonly string[] Required = ["code", "name", "place"];

    private readonly ImmutableDictionary<string, int> _places;

    private RegisterColumns(ImmutableDictionary<string, int> places, int count) => (_places, Count) = (places, count);

    /// <summary>How many cells a row must have.</summary>
    public int Count { get; }

    /// <summary>Only secondary schools have a structure (vmbo, havo, vwo).</summary>
    public Sector Sector => Has("structure") ? Sector.Secondary : Sector.Primary;

    public ImmutableHashSet<string> Fields => [.. _places.Keys];

    public bool Has(string field) => _places.ContainsKey(field);

    /// <summary>The cell of a field without its padding; null when it is blank (DUO writes one space) or has no column.</summary>
    public string? Cell(string[] row, string field) =>
        _places.TryGetValue(field, out var place) ? Cells.Text(row[place]) : null;

    /// <exception cref="CliException">A column is missing without which a row says nothing.</exception>
    public static RegisterColumns Read(string[] header)
    {
        var names = header.Select(name => (Cells.Text(name) ?? "").ToUpperInvariant()).ToArray();
        var places = Known
            .Select(known => (known.Field, Place: Array.FindIndex(names, name => known.Names.Contains(name))))
            .Where(found => found.Place >= 0)
            .ToImmutableDictionary(found => found.Field, found => found.Place);
        return Required.FirstOrDefault(field => !places.ContainsKey(field)) is { } missing
            ? throw new CliException($"This is not a school register: it has no column {NamesOf(missing)}.")
            : new RegisterColumns(places, header.Length);
    }

    private static string NamesOf(string field) => string.Join(" or ", Known.Single(known => known.Field == field).Names);
}
