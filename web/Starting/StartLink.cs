using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Web.Starting;

/// <summary>How someone whom the file brought comes in for the first time. It is told once and kept nowhere.</summary>
/// <param name="Role">In Dutch, as in the file.</param>
/// <param name="Path">Goes behind the address of the site.</param>
public sealed record StartLink(string Leerlab, string? School, string Role, string Name, string Path)
{
    /// <summary>A file to hand out, as a spreadsheet reads it: UTF-8 with its mark, and <c>;</c>.</summary>
    /// <param name="origin">The address of the site, without a slash behind it.</param>
    public static string Csv(ImmutableArray<StartLink> links, string origin) =>
        "\uFEFF" + string.Concat(links
            .Select(link => new[] { link.Leerlab, link.School ?? "", link.Role, link.Name, origin + link.Path })
            .Prepend(["leerlab", "school", "rol", "naam", "link"])
            .Select(cells => string.Join(';', cells.Select(Cell)) + "\r\n"));

    internal static StartLink Of(NewMember member, string path) => new(
        member.LeerlabName,
        member.School?.Name,
        StartRoles.WordOf(member.Role),
        DutchName.Full(member.Told.GivenName, member.Told.Prefix, member.Told.Surname),
        path);

    // A cell that begins like a formula would be one in a spreadsheet.
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny("\";\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
