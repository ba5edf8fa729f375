using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.School;

/// <summary>A branch of a school: the fields of <see cref="SchoolRecord"/>, and since when the register knows it no longer.</summary>
/// <remarks>The fields stand here once more because generated JSON can't lay a record flat among a document's own fields, where the wire has them.</remarks>
public sealed record SchoolDocument : Document
{
    public const string TheId = "school";

    public required string Brin { get; init; }

    public required string Branch { get; init; }

    public required string Name { get; init; }

    public required string ShortName { get; init; }

    public required Sector Sector { get; init; }

    public string? Street { get; init; }

    public string? HouseNumber { get; init; }

    public string? Postcode { get; init; }

    public required string Place { get; init; }

    public string? Municipality { get; init; }

    public string? MunicipalityCode { get; init; }

    public string? Province { get; init; }

    public Region? Region { get; init; }

    public string? Board { get; init; }

    public string? BoardName { get; init; }

    public string? Structure { get; init; }

    public string? Denomination { get; init; }

    public string? Phone { get; init; }

    public string? Website { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public required bool Example { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ByHand { get; init; }

    public DateOnly? Gone { get; init; }

    public static SchoolDocument From(SchoolRecord school) => new()
    {
        Id = TheId,
        Brin = school.Brin,
        Branch = school.Branch,
        Name = school.Name,
        ShortName = school.ShortName,
        Sector = school.Sector,
        Street = school.Street,
        HouseNumber = school.HouseNumber,
        Postcode = school.Postcode,
        Place = school.Place,
        Municipality = school.Municipality,
        MunicipalityCode = school.MunicipalityCode,
        Province = school.Province,
        Region = school.Region,
        Board = school.Board,
        BoardName = school.BoardName,
        Structure = school.Structure,
        Denomination = school.Denomination,
        Phone = school.Phone,
        Website = school.Website,
        Latitude = school.Latitude,
        Longitude = school.Longitude,
        Example = school.Example,
        ByHand = school.ByHand,
    };
}

/// <summary>A leerlab that the school takes or took part in.</summary>
public sealed record Trajectory : Document
{
    public required string Leerlab { get; init; }

    public required string Name { get; init; }

    public required DateOnly Joined { get; init; }

    public DateOnly? Left { get; init; }

    public static string IdOf(string leerlab) => $"trajectory/{Ids.KeyOf(leerlab)}";
}
