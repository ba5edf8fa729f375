using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Schools;

/// <summary>Makes a school of one row and keeps what was wrong with it.</summary>
internal sealed class RowReader(RegisterColumns columns)
{
    private readonly List<RowProblem> _problems = [];

    public IReadOnlyList<RowProblem> Problems => _problems;

    /// <returns>Null when the row is of no use; then the reason is a problem.</returns>
    public RegisterRow? Read(int line, string[] row)
    {
        if (row.Length != columns.Count)
            return Skip(line, $"it has {row.Length} cells where the header has {columns.Count}");

        var (code, reason) = SchoolCode.Read(columns.Cell(row, "code"), columns.Cell(row, "brin"));
        if (code is null)
            return Skip(line, reason!);

        if (columns.Cell(row, "name") is not { } name || columns.Cell(row, "place") is not { } place)
            return Skip(line, $"{code} has no name or no place");

        return new RegisterRow(line, School(line, row, code, name, place), columns.Cell(row, "shortName") is not null);
    }

    /// <summary>Leaves out a row that was read.</summary>
    public RegisterRow? Skip(int line, string reason)
    {
        _problems.Add(new RowProblem(line, reason, Skipped: true));
        return null;
    }

    private SchoolRecord School(int line, string[] row, string code, string name, string place) => new()
    {
        Brin = code[..4],
        Branch = code[4..],
        Name = name,
        ShortName = columns.Cell(row, "shortName") ?? ShortNames.Of(name),
        Sector = columns.Sector,
        Street = columns.Cell(row, "street"),
        HouseNumber = columns.Cell(row, "houseNumber") is { } number ? Cells.HouseNumber(number) : null,
        Postcode = Value(line, row, "postcode", Cells.Postcode),
        Place = PlaceName.Readable(place),
        Municipality = columns.Cell(row, "municipality") is { } municipality ? PlaceName.Readable(municipality) : null,
        MunicipalityCode = columns.Cell(row, "municipalityCode"),
        Province = columns.Cell(row, "province"),
        Region = Value(line, row, "region", Cells.Region) is { } region ? Enum.Parse<Region>(region) : null,
        Board = columns.Cell(row, "board"),
        BoardName = columns.Cell(row, "boardName"),
        Structure = columns.Cell(row, "structure") is { } structure ? Structures.Readable(structure) : null,
        Denomination = columns.Cell(row, "denomination"),
        Phone = Value(line, row, "phone", Cells.Phone),
        Website = Value(line, row, "website", Cells.Website),
        Latitude = Number(line, row, "latitude"),
        Longitude = Number(line, row, "longitude"),
        Example = false,
    };

    private string? Value(int line, string[] row, string field, Func<string, string?> read)
    {
        if (columns.Cell(row, field) is not { } text)
            return null;

        var value = read(text);
        if (value is null)
            _problems.Add(new RowProblem(line, $"{field} '{text}' was left out", Skipped: false));

        return value;
    }

    private double? Number(int line, string[] row, string field) =>
        Value(line, row, field, text => Cells.Degrees(text) is null ? null : text) is { } text ? Cells.Degrees(text) : null;
}
