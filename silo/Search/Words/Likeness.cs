namespace Leerlabs.Search.Words;

/// <summary>How near two words are: letters to add, leave out, replace or swap (optimal string alignment distance).</summary>
internal static class Likeness
{
    /// <summary>How many slips a word of this length is forgiven.</summary>
    public static int Forgiven(int length) => length switch { < 4 => 0, < 8 => 1, _ => 2 };

    /// <summary>The distance, or one more than <paramref name="most"/> when it is larger. Words are of moderate length.</summary>
    public static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return most + 1;

        // The row of this letter, of the letter before it, and of the one before that, in turns.
        var width = other.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        for (var column = 0; column < width; column++)
            rows[column] = column;

        for (var at = 1; at <= one.Length; at++)
            if (Fill(one, other, at, Row(rows, at - 2), Row(rows, at - 1), Row(rows, at)) > most)
                return most + 1;

        return Math.Min(Row(rows, one.Length)[^1], most + 1);
    }

    private static Span<int> Row(Span<int> rows, int at) => rows.Slice((at + 3) % 3 * (rows.Length / 3), rows.Length / 3);

    /// <summary>Fills the row of one letter; answers the least number in it.</summary>
    private static int Fill(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int at, ReadOnlySpan<int> before, ReadOnlySpan<int> last, Span<int> row)
    {
        var least = row[0] = at;
        for (var column = 1; column < row.Length; column++)
        {
            var same = one[at - 1] == other[column - 1];
            var value = Math.Min(Math.Min(row[column - 1], last[column]) + 1, last[column - 1] + (same ? 0 : 1));
            if (at > 1 && column > 1 && one[at - 1] == other[column - 2] && one[at - 2] == other[column - 1])
                value = Math.Min(value, before[column - 2] + 1);
            row[column] = value;
            least = Math.Min(least, value);
        }

        return least;
    }
}
