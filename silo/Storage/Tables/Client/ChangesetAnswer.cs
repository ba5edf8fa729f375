using System.Collections.Immutable;
using System.Text;

namespace Leerlabs.Storage.Tables.Client;

/// <summary>The answer to a transaction: a status for each change, or one refusal for all.</summary>
internal static class ChangesetAnswer
{
    private const string StatusLine = "HTTP/1.1 ";

    /// <exception cref="TablesException">The transaction was refused.</exception>
    public static ImmutableArray<string> Read(ReadOnlySpan<byte> body, int changes)
    {
        var etags = ImmutableArray.CreateBuilder<string>(changes);
        var status = 0;
        foreach (var line in Encoding.UTF8.GetString(body).Split('\n'))
        {
            if (line.StartsWith(StatusLine, StringComparison.Ordinal))
            {
                status = int.Parse(line.AsSpan(StatusLine.Length, 3), System.Globalization.CultureInfo.InvariantCulture);
                etags.Add("");
            }
            else if (status is > 0 and < 300 && line.StartsWith("ETag:", StringComparison.OrdinalIgnoreCase))
                etags[^1] = line[5..].Trim();
            else if (status >= 300 && line.StartsWith('{'))
                throw ServiceRefusal.Of(status, null, Encoding.UTF8.GetBytes(line));
        }

        return etags.Count == changes && status < 300
            ? etags.MoveToImmutable()
            : throw TablesException.Of(status, "Unreadable", $"{etags.Count} answers to {changes} changes");
    }
}
