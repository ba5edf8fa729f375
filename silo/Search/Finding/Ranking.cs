using System.Globalization;
using Leerlabs.Search.Index;

namespace Leerlabs.Search.Finding;

/// <summary>
/// The order of the hits: how well the words fit (bm25), and of what fits alike the newest; or by time alone. A place in the order carries the instant
/// of the first answer, so that it stays where it was while someone pages on.
/// </summary>
internal sealed class Ranking
{
    private const double HalfLifeDays = 180;
    private const double Newness = 0.5;
    private readonly bool _byTime;
    private readonly long _now;
    private readonly (double Score, long Item)? _before;

    public Ranking(bool newest, bool words, string? before, DateTimeOffset now)
    {
        (_byTime, _now) = (newest || !words, now.UtcTicks);
        if (before?.Split('~') is [var instant, var score, var item]
            && long.TryParse(instant, CultureInfo.InvariantCulture, out _now)
            && double.TryParse(score, CultureInfo.InvariantCulture, out var last)
            && long.TryParse(item, CultureInfo.InvariantCulture, out var number))
            _before = (last, number);
    }

    public Ranked? Rank(in ItemRow row)
    {
        var ranked = new Ranked(row.Item, Score(row));
        return _before is { } before && ranked.CompareTo(new(before.Item, before.Score)) <= 0 ? null : ranked;
    }

    public string PlaceOf(Ranked hit) => string.Create(CultureInfo.InvariantCulture, $"{_now}~{hit.Score:R}~{hit.Item}");

    private double Score(in ItemRow row)
    {
        if (_byTime)
            return row.At;

        var days = Math.Max(0, TimeSpan.FromTicks(_now - row.At).TotalDays);
        return row.Relevance * (1 + (Newness * Math.Pow(2, -days / HalfLifeDays)));
    }
}

/// <summary>A hit and its place: the first in the order are the least.</summary>
internal readonly record struct Ranked(long Item, double Score) : IComparable<Ranked>
{
    public int CompareTo(Ranked other) => Score != other.Score ? other.Score.CompareTo(Score) : other.Item.CompareTo(Item);
}
