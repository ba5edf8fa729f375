using System.Collections.Immutable;

namespace Leerlabs.Cli.Holidays;

/// <summary>What a file of holidays says.</summary>
/// <param name="Source">Who published it, to be named.</param>
/// <param name="Problems">Rows that say nothing usable.</param>
public sealed record HolidayFile(string Source, ImmutableArray<HolidayRow> Rows, ImmutableArray<string> Problems)
{
    /// <exception cref="CliException">It is neither of the shapes that we know.</exception>
    public static HolidayFile Read(string text)
    {
        var content = text.TrimStart('\uFEFF', ' ', '\r', '\n');
        if (content.StartsWith('[') || content.StartsWith('{'))
            return RijksoverheidHolidays.Read(content);
        if (content.StartsWith("Id;Country;StartDate;EndDate;Type;", StringComparison.Ordinal))
            return OpenHolidays.Read(content);

        throw new CliException("This is no file of holidays: neither the CSV of OpenHolidays nor the JSON of Rijksoverheid.");
    }
}
