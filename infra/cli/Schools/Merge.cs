using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Schools;

/// <summary>
/// What a school becomes when a file names it. A field for which the file has no column keeps its value, so that DUO's file
/// (with boards) and the ready register (with coordinates) add to each other. What was filled in by hand is replaced by what the register says,
/// not by what it leaves blank.
/// </summary>
internal static class Merge
{
    public static SchoolRecord Into(SchoolRecord known, RegisterRow row, IReadOnlySet<string> fields)
    {
        var school = row.School;
        return school with
        {
            ShortName = row.ShortNameGiven || (school.Name != known.Name && !known.ByHand) ? school.ShortName : known.ShortName,
            Street = Pick("street", school.Street, known.Street),
            HouseNumber = Pick("houseNumber", school.HouseNumber, known.HouseNumber),
            Postcode = Pick("postcode", school.Postcode, known.Postcode),
            Municipality = Pick("municipality", school.Municipality, known.Municipality),
            MunicipalityCode = Pick("municipalityCode", school.MunicipalityCode, known.MunicipalityCode),
            Province = Pick("province", school.Province, known.Province),
            Region = Pick("region", school.Region, known.Region),
            Board = Pick("board", school.Board, known.Board),
            BoardName = Pick("boardName", school.BoardName, known.BoardName),
            Structure = Pick("structure", school.Structure, known.Structure),
            Denomination = Pick("denomination", school.Denomination, known.Denomination),
            Phone = Pick("phone", school.Phone, known.Phone),
            Website = Pick("website", school.Website, known.Website),
            Latitude = Pick("latitude", school.Latitude, known.Latitude),
            Longitude = Pick("longitude", school.Longitude, known.Longitude),
            Example = known.Example,
        };

        T Pick<T>(string field, T given, T kept) => fields.Contains(field) && (given is not null || !known.ByHand) ? given : kept;
    }
}
