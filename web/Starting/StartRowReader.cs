using System.Globalization;
using System.Text.RegularExpressions;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Web.Starting;

/// <summary>Makes a row of one line, or says what is wrong with it.</summary>
internal static partial class StartRowReader
{
    private static readonly string[] Dates = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy"];

    public static Result<StartRow> Read(StartColumns columns, int line, string[] row)
    {
        string? Cell(string column) => columns.Cell(row, column);
        if (row.Length > columns.Count)
            return Refusal.Invalid("start-cells").With("cells", row.Length).With("columns", columns.Count);
        if (Cell(StartColumns.Leerlab) is not { } leerlab)
            return Refusal.Invalid("start-leerlab-needed");

        var school = SchoolOf(Cell);
        var person = PersonOf(Cell);
        var refusal = school.Refusal ?? person.Refusal ?? Check.Line(leerlab, "leerlab") ?? Check.AtMost(Cell(StartColumns.Question), "question");
        if (refusal is not null)
            return refusal;

        return person.Value is { } one && Rights.Of(one.Role).NeedsSchool && school.Value is null
            ? Refusal.Invalid("start-role-needs-school")
            : new StartRow(line, leerlab, Cell(StartColumns.Question), school.Value, person.Value);
    }

    private static Result<StartSchool?> SchoolOf(Func<string, string?> cell)
    {
        if (cell(StartColumns.School)?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant() is not { } code)
            return cell(StartColumns.SchoolName) is null ? (StartSchool?)null : Refusal.Invalid("start-code-needed");
        if (!Code().IsMatch(code))
            return Refusal.Invalid("start-code").With("code", code);

        var school = new StartSchool(code, cell(StartColumns.SchoolName), cell(StartColumns.Place), cell(StartColumns.Board), cell(StartColumns.Goal));
        var refusal = Check.LineOrNone(school.Name, "name") ?? Check.LineOrNone(school.Place, "place") ?? Check.LineOrNone(school.Board, "board") ?? Check.AtMost(school.Goal, "goal");
        return refusal is null ? school : refusal;
    }

    private static Result<StartPerson?> PersonOf(Func<string, string?> cell)
    {
        if ((cell(StartColumns.Role) ?? cell(StartColumns.GivenName) ?? cell(StartColumns.Surname)) is null)
            return (StartPerson?)null;
        if (cell(StartColumns.Role) is not { } word || cell(StartColumns.GivenName) is not { } given || cell(StartColumns.Surname) is not { } surname)
            return Refusal.Invalid("start-person-half");
        if (StartRoles.Find(word) is not { } role)
            return Refusal.Invalid("start-role").With("role", word);

        var (start, end) = (Day(cell(StartColumns.Start)), Day(cell(StartColumns.End)));
        var refusal = start.Refusal ?? end.Refusal
            ?? Check.Line(given, "givenName", Limits.Name)
            ?? Check.LineOrNone(cell(StartColumns.Prefix), "prefix", Limits.NamePrefix)
            ?? Check.Line(surname, "surname", Limits.Name)
            ?? (end.Value < start.Value ? Refusal.Invalid("to-before-from") : null);
        return refusal is not null ? refusal : new StartPerson(role, given, cell(StartColumns.Prefix), surname, cell(StartColumns.Mail)?.ToLowerInvariant(), start.Value, end.Value?.AddDays(1));
    }

    private static Result<DateOnly?> Day(string? cell) =>
        cell is null ? (DateOnly?)null
        : DateOnly.TryParseExact(cell, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2100 ? day
        : Refusal.Invalid("start-date").With("date", cell);

    [GeneratedRegex("^[0-9]{2}[A-Z]{2}([0-9]{2})?$")]
    private static partial Regex Code();
}
