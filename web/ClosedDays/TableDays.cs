using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.School;
using Leerlabs.Web.Starting;

namespace Leerlabs.Web.ClosedDays;

/// <summary>Days off in a table: the first day, the last day, what it is and what it is called; with or without a line of headings.</summary>
internal static class TableDays
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy"];
    private static readonly string[] Headings = ["van", "from", "datum", "date", "begin", "start", "eerste dag"];

    public static Result<FoundFile> Read(ReadOnlySpan<byte> file)
    {
        var text = CsvText.Sniff(file);
        try
        {
            using var csv = CsvReader.FromText(text.Text, new CsvReaderOptions { Separator = text.Delimiter, HasHeader = false, Mode = CsvMode.Rfc4180, TrackLineNumbers = true });
            return Rows(csv);
        }
        catch (CsvFormatException)
        {
            return Refusal.Invalid("days-no-table", "file");
        }
    }

    private static Result<FoundFile> Rows(CsvReader csv)
    {
        var (days, problems, read) = (new List<FoundDays>(), new List<FoundProblem>(), 0);
        while (csv.Read())
        {
            string[] cells = [.. csv.Current.ToArray().Select(cell => cell.Trim())];
            if (cells.All(cell => cell.Length == 0) || (read++ == 0 && Headings.Contains(cells[0].ToLowerInvariant())))
                continue;

            var row = Row((int)csv.LineNumber, cells);
            if (row.Succeeded)
                days.Add(row.Value);
            else
                problems.Add(new((int)csv.LineNumber, row.Refusal));
        }

        return read == 0 ? Refusal.Invalid("days-empty", "file") : new FoundFile([.. days], [.. problems]);
    }

    private static Result<FoundDays> Row(int line, string[] cells)
    {
        if (Day(cells[0]) is not { } from)
            return Refusal.Invalid("days-date").With("text", Shown(cells[0]));

        var (second, rest) = cells.Length > 1 && (cells[1].Length == 0 || char.IsAsciiDigit(cells[1][0])) ? (cells[1], cells[2..]) : ("", cells[1..]);
        if ((second.Length == 0 ? from : Day(second)) is not { } to)
            return Refusal.Invalid("days-date").With("text", Shown(second));
        if (to < from)
            return Refusal.Invalid("to-before-from");

        var name = ClosedWords.NameOf(rest.Length > 1 ? rest[1] : null);
        var what = ClosedWords.WhatOf(rest.FirstOrDefault()) ?? ClosedWords.WhatOf(name);
        return rest.Length > 0 && rest[0].Length > 0 && what is null
            ? Refusal.Invalid("days-what").With("text", Shown(rest[0]))
            : new FoundDays(line, ClosedWords.Key($"{from:yyyyMMdd}", $"{to:yyyyMMdd}", $"{what}", name ?? ""), from, to, what ?? ClosedFor.Holiday, name ?? ClosedWords.NameBeside(rest.FirstOrDefault()));
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Shown(string text) => text.Length > 40 ? $"{text[..40]}…" : text;
}
