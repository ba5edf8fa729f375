using System.Collections.Immutable;
using CsvHelper;
using Leerlabs.Web.Starting;

namespace Leerlabs.Cli.Schools;

/// <summary>Reads a register: DUO's own CSV of primary or secondary branches, or the ready register. Bad rows do not stop the rest.</summary>
public static class RegisterReader
{
    /// <exception cref="CliException">The file as a whole is not a register.</exception>
    public static RegisterFile Read(ReadOnlySpan<byte> bytes)
    {
        var text = CsvText.Sniff(bytes);
        using var csv = CsvReader.FromText(text.Text, Dialect(text));
        if (!csv.Read())
            throw new CliException("This file is empty.");

        var columns = RegisterColumns.Read(csv.Current.ToArray());
        var rows = new RowReader(columns);
        var schools = Rows(csv, rows);
        return new RegisterFile(columns.Sector, columns.Fields, schools, [.. rows.Problems]);
    }

    private static ImmutableArray<RegisterRow> Rows(CsvReader csv, RowReader reader)
    {
        var schools = ImmutableArray.CreateBuilder<RegisterRow>();
        var lines = new Dictionary<string, int>();
        while (csv.Read())
        {
            var row = reader.Read((int)csv.LineNumber, csv.Current.ToArray());
            if (row is not null && lines.TryAdd(row.School.Code, row.Line))
                schools.Add(row);
            else if (row is not null)
                reader.Skip(row.Line, $"{row.School.Code} stands on line {lines[row.School.Code]} too");
        }

        return schools.ToImmutable();
    }

    /// <summary>A stray quote must not swallow the lines behind it.</summary>
    private static CsvReaderOptions Dialect(CsvText text) => new()
    {
        Separator = text.Delimiter,
        HasHeader = false,
        Mode = text.Quoted ? CsvMode.Rfc4180 : CsvMode.NoEscape,
        AllowLineBreaksInQuotes = false,
        TrackLineNumbers = true,
    };
}
