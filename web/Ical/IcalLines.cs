using System.Text;

namespace Leerlabs.Web.Ical;

/// <summary>The lines of a calendar, unfolded. Folds are taken away before the octets become letters: some programs fold within a letter.</summary>
internal static class IcalLines
{
    public static IReadOnlyList<(string Text, int Line)> Of(ReadOnlySpan<byte> file)
    {
        var lines = new List<(string, int)>();
        var (held, begun, number) = (new List<byte>(), 0, 0);
        if (file.StartsWith("\uFEFF"u8))
            file = file[3..];
        foreach (var range in file.Split((byte)'\n'))
        {
            number++;
            var line = file[range].TrimEnd((byte)'\r');
            if (begun > 0 && line.Length > 0 && line[0] is (byte)' ' or (byte)'\t')
            {
                held.AddRange(line[1..]);
                continue;
            }

            Take(lines, held, begun);
            (held, begun) = ([.. line], number);
        }

        Take(lines, held, begun);
        return lines;
    }

    private static void Take(List<(string, int)> lines, List<byte> held, int begun)
    {
        if (held.Count > 0)
            lines.Add((Encoding.UTF8.GetString([.. held]), begun));
    }
}
