using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.School;

/// <summary>A branch of a school as the register knows it. <see cref="Brin"/> and <see cref="Branch"/> together are its key.</summary>
public sealed record SchoolRecord
{
    /// <summary>Four characters: <c>99AA</c>.</summary>
    public required string Brin { get; init; }

    /// <summary>Two digits.</summary>
    public required string Branch { get; init; }

    /// <summary>The full name, often long.</summary>
    public required string Name { get; init; }

    /// <summary>The name that people use.</summary>
    public required string ShortName { get; init; }

    public required Sector Sector { get; init; }

    public string? Street { get; init; }

    public string? HouseNumber { get; init; }

    public string? Postcode { get; init; }

    public required string Place { get; init; }

    public string? Municipality { get; init; }

    public string? MunicipalityCode { get; init; }

    public string? Province { get; init; }

    /// <summary>The holiday region.</summary>
    public Region? Region { get; init; }

    /// <summary>The number of its board (bevoegd gezag).</summary>
    public string? Board { get; init; }

    public string? BoardName { get; init; }

    public string? Structure { get; init; }

    public string? Denomination { get; init; }

    public string? Phone { get; init; }

    public string? Website { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public required bool Example { get; init; }

    /// <summary>A manager registered it: no register has brought it yet, so none can tell that it is gone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ByHand { get; init; }
}

/// <summary>Primary or secondary education.</summary>
[JsonConverter(typeof(WordJson<Sector>))]
public enum Sector
{
    /// <summary>Primair onderwijs.</summary>
    [JsonStringEnumMemberName("po")]
    Primary,

    /// <summary>Voortgezet onderwijs.</summary>
    [JsonStringEnumMemberName("vo")]
    Secondary,
}

/// <summary>Vakantieregio.</summary>
[JsonConverter(typeof(WordJson<Region>))]
public enum Region
{
    [JsonStringEnumMemberName("noord")]
    North,

    [JsonStringEnumMemberName("midden")]
    Middle,

    [JsonStringEnumMemberName("zuid")]
    South,
}
