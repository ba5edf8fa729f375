using System.Collections.Immutable;

namespace Leerlabs.Grains.Calendar;

/// <summary>Whose turn it is to be host.</summary>
public static class Turns
{
    /// <summary>Who was host least often first, then who was it longest ago; in the order of the schools where that is the same.</summary>
    public static ImmutableArray<string> Of(IEnumerable<string> schools, IEnumerable<(string School, DateTimeOffset At)> hosted)
    {
        var last = hosted.GroupBy(one => one.School).ToDictionary(school => school.Key, school => (Times: school.Count(), At: school.Max(one => one.At)));
        return [.. schools.OrderBy(school => last.TryGetValue(school, out var was) ? was.Times : 0).ThenBy(school => last.TryGetValue(school, out var was) ? was.At : default)];
    }
}
