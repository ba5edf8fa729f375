using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Calendar;

/// <summary>
/// What clocks in the Netherlands show, to the minute (<c>2026-12-03T15:30</c>). A meeting keeps it whatever becomes of summer time, and means it
/// for whoever reads it from elsewhere.
/// </summary>
[JsonConverter(typeof(WallTimeJson))]
public readonly record struct WallTime(DateOnly Day, TimeOnly Time) : IComparable<WallTime>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm";

    /// <summary>In the summer's last night an hour comes twice: this time is then the first of the two. One that no clock shows (see <see cref="WhenCheck"/>) counts from the hour before.</summary>
    public DateTimeOffset Instant => AmsterdamTime.First(this);

    public static WallTime Of(DateTimeOffset instant)
    {
        var time = DutchDay.TimeOf(instant);
        return new(DutchDay.Of(instant), new(time.Hour, time.Minute));
    }

    /// <summary>Only the one form: no seconds, no offset.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out WallTime time)
    {
        var read = DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local);
        time = read ? Of(local) : default;
        return read;
    }

    /// <summary>Later by the clock on the wall, not by what passes in the night in which it is changed.</summary>
    public WallTime Plus(TimeSpan span) => Of(Day.ToDateTime(Time) + span);

    public int CompareTo(WallTime other) => (Day, Time).CompareTo((other.Day, other.Time));

    public static bool operator <(WallTime left, WallTime right) => left.CompareTo(right) < 0;

    public static bool operator >(WallTime left, WallTime right) => left.CompareTo(right) > 0;

    public static bool operator <=(WallTime left, WallTime right) => left.CompareTo(right) <= 0;

    public static bool operator >=(WallTime left, WallTime right) => left.CompareTo(right) >= 0;

    public override string ToString() => Day.ToDateTime(Time).ToString(Format, CultureInfo.InvariantCulture);

    private static WallTime Of(DateTime local) => new(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
}
