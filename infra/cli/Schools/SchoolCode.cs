using System.Text.RegularExpressions;

namespace Leerlabs.Cli.Schools;

/// <summary>A vestigingscode: BRIN (two digits, two letters) and the branch (two digits).</summary>
internal static partial class SchoolCode
{
    /// <summary>Reads the two columns. Files of 2017 write only <c>00</c> for the branch, behind a BRIN of its own.</summary>
    /// <returns>The code, or null and the reason why there is none.</returns>
    public static (string? Code, string? Reason) Read(string? code, string? brin)
    {
        if (code is null)
            return (null, "the branch code is blank");

        var whole = (code.Length == 2 ? brin + code : code).ToUpperInvariant();
        if (!Shape().IsMatch(whole))
            return (null, $"'{whole}' is not a branch code (two digits, two letters, two digits)");

        return brin is null || whole.StartsWith(brin, StringComparison.OrdinalIgnoreCase)
            ? (whole, null)
            : (null, $"branch code {whole} does not belong to institution {brin}");
    }

    [GeneratedRegex("^[0-9]{2}[A-Z]{2}[0-9]{2}$")]
    private static partial Regex Shape();
}
