using System.Buffers.Text;
using System.Diagnostics;
using System.Text;

namespace Leerlabs.Bench.Clients;

/// <summary>An instant hidden in a text: <c>t@</c> and nineteen digits of the machine's monotonic clock, the same in every process.</summary>
internal static class Marker
{
    private const int Digits = 19;

    private static ReadOnlySpan<byte> Sign => "t@"u8;

    /// <summary>A text of the size of a short entry that carries the present instant.</summary>
    public static string Now() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"t@{Stopwatch.GetTimestamp():D19} {Filler}");

    /// <summary>A text of the same size that is not counted.</summary>
    public static string None() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"- {0:D19} {Filler}");

    private static string Filler { get; } = new StringBuilder()
        .Insert(0, "We begonnen vandaag met een vraag op het bord. ", 4)
        .ToString();

    /// <summary>Calls back with the age in milliseconds of every marker in a message.</summary>
    public static int Ages(ReadOnlySpan<byte> message, Action<double> age)
    {
        var now = Stopwatch.GetTimestamp();
        var found = 0;
        for (var at = message.IndexOf(Sign); at >= 0; at = message.IndexOf(Sign))
        {
            message = message[(at + Sign.Length)..];
            if (message.Length >= Digits && Utf8Parser.TryParse(message[..Digits], out long ticks, out _))
            {
                age(Stopwatch.GetElapsedTime(ticks, now).TotalMilliseconds);
                found++;
            }
        }

        return found;
    }
}
