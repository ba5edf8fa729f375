using CsvHelper;
using Leerlabs.Grains.Core;

namespace Leerlabs.Web.Starting;

/// <summary>Reads a programme file: UTF-8 or windows-1252, with <c>;</c> or <c>,</c>. A bad line does not stop the rest.</summary>
public static class StartReader
{
    /// <summary>Lines that one file may have; a programme of 32 leerlabs has some 2,000.</summary>
    public const int MostLines = 10_000;

    public static Result<StartFile> Read(ReadOnlySpan<byte> bytes)
    {
        var text = CsvText.Sniff(bytes);
        try
        {
            using var csv = CsvReader.FromText(text.Text, new CsvReaderOptions
            {
                Separator = text.Delimiter,
                HasHeader = false,
                Mode = CsvMode.Rfc4180,
                TrackLineNumbers = true,
            });
            return csv.Read() ? Rows(csv) : Refusal.Invalid("start-empty");
        }
        catch (CsvFormatException)
        {
            return Refusal.Invalid("start-no-csv");
        }
    }

    private static Result<StartFile> Rows(CsvReader csv)
    {
        var columns = StartColumns.Read(csv.Current.ToArray());
        if (!columns.Succeeded)
            return columns.Refusal;

        var (rows, problems) = (new List<StartRow>(), new List<StartProblem>());
        while (csv.Read())
        {
            var (line, cells) = ((int)csv.LineNumber, csv.Current.ToArray());
            if (cells.All(string.IsNullOrWhiteSpace))
                continue;
            if (rows.Count + problems.Count == MostLines)
                return Refusal.Invalid("start-too-many").With("most", MostLines);

            var row = StartRowReader.Read(columns.Value, line, cells);
            if (row.Succeeded)
                rows.Add(row.Value);
            else
                problems.Add(new(line, row.Refusal));
        }

        return new StartFile(rows, problems);
    }
}
