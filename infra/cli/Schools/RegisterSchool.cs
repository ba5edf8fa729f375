using System.Text.Json.Serialization;

namespace Leerlabs.Cli.Schools;

/// <summary>
/// A branch as the register gives it and as <c>school/{code}</c> keeps it; the field names are those of docs/protocol.md.
/// Codes are text: they have leading zeros.
/// </summary>
public sealed record RegisterSchool
{
    public required string Brin { get; init; }

    /// <summary>Two digits: <c>00</c> is the main branch.</summary>
    public required string Branch { get; init; }

    public required string Name { get; init; }

    public required string ShortName { get; init; }

    /// <summary><c>po</c> or <c>vo</c>.</summary>
    public required string Sector { get; init; }

    public string? Street { get; init; }

    public string? HouseNumber { get; init; }

    public string? Postcode { get; init; }

    public required string Place { get; init; }

    public string? Municipality { get; init; }

    public string? MunicipalityCode { get; init; }

    public string? Province { get; init; }

    /// <summary>The holiday region: <c>noord</c>, <c>midden</c> or <c>zuid</c>.</summary>
    public string? Region { get; init; }

    /// <summary>The number of the board (bevoegd gezag).</summary>
    public string? Board { get; init; }

    public string? BoardName { get; init; }

    public string? Structure { get; init; }

    public string? Denomination { get; init; }

    public string? Phone { get; init; }

    public string? Website { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>No longer in the register; kept, because leerlabs may speak of it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Gone { get; init; }

    /// <summary>An invented school of the example data; no register knows it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Example { get; init; }

    /// <summary>BRIN and branch together: <c>00AH07</c>.</summary>
    [JsonIgnore]
    public string Code => Brin + Branch;
}
